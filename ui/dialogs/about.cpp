// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about.h"

#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QVBoxLayout>

#include <sqlite3.h>

namespace casegrip::ui
{

About::About(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("about"));
    setWindowTitle(tr("About Casegrip"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    const auto add = [&](const QString &text, const char *role) {
        auto *label = new PlainLabel(text, this);
        label->setWordWrap(true);
        label->setSelectable();
        if (*role)
            label->setRole(role);
        layout->addWidget(label);
    };
    add(tr("Casegrip %1").arg(QCoreApplication::applicationVersion()), "title");
    add(tr("A supervisor's workstation for crime investigations."), "");
    add(tr("Qt %1, SQLite %2.")
            .arg(QString::fromLatin1(qVersion()), QString::fromLatin1(sqlite3_libversion())),
        "muted");
    add(tr("Free software under the GNU General Public License, version 3 or later. Its icons are CC0. It "
           "uses Qt "
           "(LGPL 3 and GPL 3), SQLite (public domain), SQLiteCpp (MIT), spdlog (MIT), CLI11 (BSD), expected "
           "(CC0), "
           "libsodium (ISC), zstd (BSD), xxHash (BSD), QuaZip (LGPL 2.1), qrencode (LGPL 2.1) and OpenSSL (Apache 2.0)."),
        "");
    add(tr("The Welsh translation has not been checked by a speaker yet. Where statutory wording matters, "
           "the English "
           "is shown. What a sync notices in an export, and why it refuses a row, is said in English."),
        "muted");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(440);
}

} // namespace casegrip::ui
