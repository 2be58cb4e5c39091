// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/demo.h"
#include "core/workspace/workspace.h"

#include <QDir>
#include <stdexcept>
#include <string>

// A small fictional force: its export, the one of the next day, and data folders beside them.
namespace casegrip::test
{

template <typename T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(toString(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

class SmallForce
{
public:
    // `data`: where the data folder is; empty: beside the exports.
    SmallForce(std::string folder, int cases, std::string data = {})
        : m_folder(std::move(folder)), m_data(data.empty() ? m_folder + "/data" : std::move(data))
    {
        makeExport("first", cases, 0);
        makeExport("next", cases, 1);
    }
    std::string first() const { return m_folder + "/first"; }
    std::string next() const { return m_folder + "/next"; }
    const std::string &data() const { return m_data; }

    Result<workspace::Workspace> tryOpen(workspace::OpenOptions::Access access = workspace::OpenOptions::Access::Write) const
    {
        workspace::OpenOptions options;
        options.dataDir = data();
        options.access = access;
        options.clock = &m_clock;
        options.login = "tester";
        return workspace::Workspace::open(options);
    }
    workspace::Workspace open() const { return must(tryOpen()); }
    void sync(workspace::Workspace &opened, const std::string &exportPath) const
    {
        NoProgress silent;
        must(opened.planSync(exportPath, silent));
        must(opened.applySync(false, silent));
    }
    // An empty data folder, or a copy of another.
    void startFrom(const std::string &copy) const
    {
        QDir(QString::fromStdString(data())).removeRecursively();
        if (!copy.empty())
            copyFolder(copy, data());
    }
    static void copyFolder(const std::string &from, const std::string &to)
    {
        const QDir source(QString::fromStdString(from));
        QDir().mkpath(QString::fromStdString(to));
        for (const auto &file : source.entryInfoList(QDir::Files | QDir::Hidden))
            QFile::copy(file.filePath(), QString::fromStdString(to) + u'/' + file.fileName());
        for (const auto &folder : source.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            copyFolder(source.filePath(folder).toStdString(), to + "/" + folder.toStdString());
    }

private:
    void makeExport(const char *name, int cases, double changed) const
    {
        NoProgress silent;
        demo::DemoOptions made;
        made.dir = m_folder + "/" + name;
        made.cases = cases;
        made.seed = 7;
        made.asOf = *parseInstant("2025-06-01T06:00:00Z", TimeZone::utc());
        made.changedPercent = changed;
        must(demo::writeDemo(made, silent));
    }
    std::string m_folder;
    std::string m_data;
    FixedClock m_clock{*parseInstant("2025-06-02T08:00:00Z", TimeZone::utc())};
};

// Every obligation and fact, as text: equal texts are equal states. Empty: no data.
inline std::string picture(workspace::Workspace &opened)
{
    if (!must(opened.status()).hasData)
        return {};
    std::string text;
    std::string caseNo;
    must(opened.forEachObligation({}, {}, [&](const workspace::ObligationRow &row) {
        text += std::string(row.caseNo) + ' ' + std::string(due::toWord(row.obligation.stage)) + ' ' +
                formatInstant(row.obligation.opensAt) + ' ' + std::string(due::toWord(row.obligation.state)) + ' ' +
                std::string(row.reviewRef) + ' ' + std::string(row.team) + '\n';
        if (row.caseNo == caseNo)
            return true;
        caseNo = row.caseNo;
        const auto view = must(opened.readCase(caseNo));
        for (const auto &fact : view.facts)
            text += fact.column + '=' + fact.value + '@' + std::to_string(fact.source.exportId) + ' ';
        for (const auto &review : view.reviews)
            text += review.ref + '@' + std::to_string(review.source.exportId) + ' ';
        return true;
    }));
    return text;
}

} // namespace casegrip::test
