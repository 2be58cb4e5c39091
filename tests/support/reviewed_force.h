// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/export_writer.h"
#include "tests/support/random_form.h"
#include "tests/support/small_force.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

// A team with a handful of cases, each with something to review, and who reviews them.
namespace casegrip::test
{

class ReviewedForce
{
public:
    static constexpr const char *stalking = "99260000001"; // recorded yesterday: enhanced initial review, red box
    static constexpr const char *burglary = "99260000002"; // 29 days old: the inspector's review
    static constexpr const char *assault = "99260000003";  // domestic abuse, 29 days old, the victim does not support

    explicit ReviewedForce(const std::string &folder = {}) : m_path(folder.empty() ? m_folder.path().toStdString() : folder)
    {
        addPeople();
        addCases();
    }

    const std::string &path() const { return m_path; }
    std::string data() const { return m_path + "/data"; }
    std::string exportPath() const { return m_path + "/export"; }
    // Borrowed by every workspace that open() gives.
    FixedClock clock{someMoment().now};
    ExportTables tables;
    // None: what the data folder has beside those that are shipped.
    std::shared_ptr<const forms::Library> library = std::make_shared<const forms::Library>(forms::Library::shipped());

    void passMinutes(int minutes) { clock.set(clock.now() + std::chrono::minutes{minutes}); }
    workspace::OpenOptions options(const std::string &login, workspace::OpenOptions::Access access) const
    {
        workspace::OpenOptions options;
        options.dataDir = data();
        options.access = access;
        options.clock = &clock;
        options.login = login;
        if (library)
            options.library = std::make_shared<forms::LibraryOnce>(library);
        return options;
    }
    workspace::Workspace open(const std::string &login,
                              workspace::OpenOptions::Access access = workspace::OpenOptions::Access::Write) const
    {
        return must(workspace::Workspace::open(options(login, access)));
    }
    // Writes the tables as they are now and reads them in.
    void sync()
    {
        tables.exportedAt = formatInstant(clock.now());
        must(tables.write(exportPath()));
        auto opened = open("nobody");
        NoProgress silent;
        must(opened.planSync(exportPath(), silent));
        must(opened.applySync(true, silent));
    }
    // Cases as that many further ones, open for so many days.
    void addOpenCase(const std::string &caseNo, const std::string &recordedAt, const std::string &offence = "Burglary",
                     const std::string &cls = "28E", const std::string &oic = "C100")
    {
        tables.cases.add({{"case_no", caseNo},
                          {"recorded_at", recordedAt},
                          {"allocated_at", recordedAt},
                          {"oic_id", oic},
                          {"team", "T1"},
                          {"first_team", "T1"},
                          {"class", cls},
                          {"class_title", offence},
                          {"status", "open"},
                          {"victim_type", "person"},
                          {"suspect", "named"},
                          {"summary", "A short account of what happened."}});
    }

private:
    void addPeople()
    {
        const auto add = [this](const char *id, const char *name, const char *rank, const char *login) {
            tables.officers.add({{"officer_id", id}, {"name", name}, {"rank", rank}, {"team", "T1"}, {"login", login}, {"active", "yes"}});
        };
        add("C100", "Ann Constable", "constable", "pc100");
        add("S200", "Bo Sergeant", "sergeant", "ps200");
        add("I300", "Cai Inspector", "inspector", "pi300");
        add("H400", "Dee Chief", "chief_inspector", "ci400");
        add("U500", "Eve Super", "superintendent", "su500");
        tables.units.add({{"team", "T1"}, {"name", "Team 1"}, {"area", "North"}, {"force", "99"}});
    }
    void addCases()
    {
        addOpenCase(stalking, "2026-03-05T08:00:00Z", "Stalking", "8Q");
        addOpenCase(burglary, "2026-02-04T10:00:00Z");
        addOpenCase(assault, "2026-02-04T11:00:00Z", "Assault", "8N");
        tables.cases.rows.back().push_back({"flags", "domestic_abuse"});
        tables.cases.rows.back().push_back({"risk", "standard"});
        tables.cases.rows.back().push_back({"victim_supports", "no"});
        for (const char *caseNo : {burglary, assault}) {
            tables.reviews.add({{"review_ref", std::string(caseNo) + "-1"},
                                {"case_no", caseNo},
                                {"kind", "initial_standard"},
                                {"completed_at", "2026-02-05T10:00:00Z"},
                                {"reviewer_id", "S200"},
                                {"decision", "Proceed"}});
            tables.events.add({{"case_no", caseNo}, {"at", "2026-02-10T10:00:00Z"}, {"kind", "contacted"}});
        }
    }

    QTemporaryDir m_folder;
    std::string m_path;
};

inline std::vector<forms::LibraryFile> shippedGuidanceFiles()
{
    std::vector<forms::LibraryFile> files;
    const QDir folder(QStringLiteral(":/resources/guidance"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.push_back({name.toStdString(), file.readAll().toStdString()});
    }
    return files;
}

// Answers until nothing stands against signing, as a person would at someMoment().
inline reviews::Draft completed(reviews::Draft draft, const forms::Template &form, std::uint64_t seed = 1)
{
    Dice dice(seed);
    if (!fillIn(form, draft.facts, dice, draft.answers))
        throw std::runtime_error("the form cannot be completed");
    return draft;
}

// A draft of the review that is most urgent for the case, ready to be signed.
inline reviews::Draft begunAndCompleted(workspace::Workspace &opened, const std::string &caseNo, std::uint64_t seed = 1)
{
    const auto begun = must(opened.beginReview({caseNo, {}, {}}));
    return completed(begun.fresh, *begun.form, seed);
}

// Of the first round of a stage; Cancelled when there is none.
inline due::State stateOf(workspace::Workspace &opened, const std::string &caseNo, due::Stage stage)
{
    for (const auto &one : must(opened.explain(caseNo))) {
        if (one.obligation.stage == stage && one.obligation.cycle == 1)
            return one.obligation.state;
    }
    return due::State::Cancelled;
}

// What `explain` says of the case, sentence by sentence.
inline std::vector<std::string> explained(workspace::Workspace &opened, const std::string &caseNo)
{
    std::vector<std::string> sentences;
    for (const auto &one : must(opened.explain(caseNo)))
        sentences.insert(sentences.end(), one.sentences.begin(), one.sentences.end());
    return sentences;
}

// How much of what fell due in March is done.
inline std::int64_t completedInMarch(workspace::Workspace &opened, const std::string &stage)
{
    figures::ComplianceQuery query;
    query.from = *parseDay("2026-03-01");
    query.to = *parseDay("2026-03-31");
    query.by = {figures::Key::Stage};
    for (const auto &row : must(opened.compliance(query))) {
        if (row.keys.front() == stage)
            return row.completed;
    }
    return 0;
}

} // namespace casegrip::test
