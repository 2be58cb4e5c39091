// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sql_file.h"

#include <QFile>
#include <mutex>
#include <unordered_map>

namespace casegrip::storage
{

const std::string &sqlFile(const std::string &name)
{
    static std::mutex mutex;
    static std::unordered_map<std::string, std::string> texts;
    const std::lock_guard lock(mutex);
    auto &text = texts[name];
    if (text.empty()) {
        QFile file(QStringLiteral(":/sql/") + QString::fromStdString(name) + QStringLiteral(".sql"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no SQL file named %s", name.c_str());
        text = file.readAll().toStdString();
    }
    return text;
}

} // namespace casegrip::storage
