// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/people_of_force.h"
#include "tests/support/reviewed_force.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The small force of people_of_force.h with a case for each of its teams, one of them restricted, a data folder, and a policy
// that root is said to have written.
namespace casegrip::test
{

class PolicedForce
{
public:
    static constexpr const char *ash1 = "43260000001";       // OIC PC
    static constexpr const char *ash2 = "43260000002";
    static constexpr const char *birch = "43260000003";      // BIR1
    static constexpr const char *cedar = "43260000004";      // CED1
    static constexpr const char *restricted = "43260000005"; // ASH1, OIC PC; named: PN of Cedar
    static constexpr const char *handed = "43260000006";     // ASH1; PI was its officer once, now it is PC2

    explicit PolicedForce(const std::string &force = "43")
    {
        addPeople(force);
        addCases();
        QDir().mkpath(QString::fromStdString(policyFolder()));
        policy = {{QStringLiteral("format"), QStringLiteral("casegrip-policy")},
                  {QStringLiteral("version"), 1},
                  {QStringLiteral("force"), QString::fromStdString(force)},
                  {QStringLiteral("exports"), QJsonArray{QString::fromStdString(exportPath())}},
                  {QStringLiteral("roster"), QString::fromStdString(exportPath())}};
        policy[u"commands"] = parsed(R"([{"name": "North", "areas": ["Ash", "Birch"]}])");
        policy[u"roles"] = parsed(R"([{"iq": "force", "auditor": "force"}])")[0];
        policy[u"restricted"] = parsed(R"([{"cases": [{"case_no": "43260000005", "people": ["PN"]}]}])")[0];
        policy[u"people"] = parsed(R"([{"officer_id": "IQ", "roles": ["iq"]}, {"officer_id": "AU", "roles": ["auditor"]},
                                       {"officer_id": "AD", "roles": ["administrator"]}])");
        writePolicy();
        tables.exportedAt = formatInstant(clock.now());
        must(tables.write(exportPath()));
        sync();
    }

    std::string path(const std::string &name) const { return m_folder.path().toStdString() + '/' + name; }
    std::string data() const { return path("data"); }
    std::string exportPath() const { return path("export"); }
    std::string policyFolder() const { return path("etc"); }
    QJsonObject policy;
    FixedClock clock{someMoment().now};
    ExportTables tables;

    static QJsonArray parsed(const char *json) { return QJsonDocument::fromJson(json).array(); }
    void writePolicy() const
    {
        QFile file(QString::fromStdString(policyFolder() + "/policy.json"));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(policy).toJson());
    }
    workspace::OpenOptions options(const std::string &login, bool isPoliced,
                                   workspace::OpenOptions::Access access = workspace::OpenOptions::Access::Write) const
    {
        workspace::OpenOptions options;
        options.dataDir = data();
        options.access = access;
        options.clock = &clock;
        options.login = login;
        options.library = std::make_shared<forms::LibraryOnce>(m_library);
        if (isPoliced) {
            options.policyFolder = policyFolder();
            options.look = everythingIsRoots;
        }
        return options;
    }
    workspace::Workspace open(const std::string &officerId) const
    {
        return must(workspace::Workspace::open(options("login-" + officerId, true)));
    }
    // In an open folder: what was there before the policy.
    workspace::Workspace openBefore(const std::string &officerId) const
    {
        return must(workspace::Workspace::open(options("login-" + officerId, false)));
    }
    // The row of the case in the next export.
    void set(const std::string &caseNo, const std::string &column, const std::string &value)
    {
        for (ExportRow &row : tables.cases.rows) {
            for (auto &[name, was] : row) {
                if (row.front().second == caseNo && name == column)
                    was = value;
            }
        }
    }
    // As one of stalking, recorded yesterday: its first review needs an approval.
    void makeUrgent(const std::string &caseNo)
    {
        for (const char *column : {"recorded_at", "allocated_at"})
            set(caseNo, column, "2026-03-05T08:00:00Z");
        set(caseNo, "class", "8Q");
        std::erase_if(tables.reviews.rows, [&](const ExportRow &row) { return row[1].second == caseNo; });
    }
    // Reads in the tables as they are, a minute later.
    void syncAgain()
    {
        clock.set(clock.now() + std::chrono::minutes{1});
        tables.exportedAt = formatInstant(clock.now());
        must(tables.write(exportPath()));
        sync();
    }
    static Result<std::optional<system::FileFacts>> everythingIsRoots(const std::string &path)
    {
        auto seen = access::lookAt(path);
        if (seen && *seen) {
            (*seen)->owner = 0;
            (*seen)->mode &= 0755U;
        }
        return seen;
    }

private:
    void addPeople(const std::string &force)
    {
        const auto add = [this](const char *id, const char *rank, const char *team, const char *active = "yes", const char *login = "") {
            const std::string standard = std::string("login-") + id;
            tables.officers.add({{"officer_id", id},
                                 {"name", std::string("Name of ") + id},
                                 {"rank", rank},
                                 {"team", team},
                                 {"login", *login == 0 ? standard : login},
                                 {"active", active}});
        };
        add("PC", "constable", "ASH1");
        add("PC2", "constable", "ASH1");
        add("PS", "sergeant", "ASH1");
        add("PI", "inspector", "ASH1");
        add("CI", "chief_inspector", "ASH1");
        add("SU", "superintendent", "ASH1");
        add("PX", "sergeant", "CED1");
        add("PY", "inspector", "CED1");
        add("PN", "sergeant", "CED1");
        add("IQ", "sergeant", "ASH1");
        add("AU", "staff", "ASH1");
        add("AD", "staff", "ASH1");
        add("LEFT", "superintendent", "ASH1", "no");
        add("TWO", "superintendent", "ASH1", "yes", "login-shared");
        add("TWOB", "superintendent", "ASH1", "yes", "login-shared");
        for (const sync::UnitRow &unit : unitsOfForce(force))
            tables.units.add({{"team", unit.team}, {"name", unit.name}, {"area", unit.area}, {"force", unit.force}});
    }
    void addCases()
    {
        const auto add = [this](const char *caseNo, const char *team, const char *oic, const char *isRestricted = "no") {
            tables.cases.add({{"case_no", caseNo},
                              {"recorded_at", "2026-02-04T10:00:00Z"},
                              {"allocated_at", "2026-02-04T10:00:00Z"},
                              {"oic_id", oic},
                              {"team", team},
                              {"first_team", team},
                              {"class", "28E"},
                              {"class_title", "Burglary"},
                              {"status", "open"},
                              {"victim_type", "person"},
                              {"suspect", "named"},
                              {"restricted", isRestricted},
                              {"summary", "Found in every search."}});
            tables.reviews.add({{"review_ref", std::string(caseNo) + "-1"},
                                {"case_no", caseNo},
                                {"kind", "initial_standard"},
                                {"completed_at", "2026-02-05T10:00:00Z"},
                                {"reviewer_id", "PX"},
                                {"decision", "Proceed"}});
        };
        add(ash1, "ASH1", "PC");
        add(ash2, "ASH2", "PC-A2");
        add(birch, "BIR1", "PC-B1");
        add(cedar, "CED1", "PC-C1");
        add(restricted, "ASH1", "PC", "yes");
        add(handed, "ASH1", "PC2");
        tables.events.add({{"case_no", handed}, {"at", "2026-02-04T10:00:00Z"}, {"kind", "allocated"}, {"officer_id", "PI"}});
        tables.events.add({{"case_no", handed}, {"at", "2026-02-06T10:00:00Z"}, {"kind", "allocated"}, {"officer_id", "PC2"}});
    }
    void sync() const
    {
        auto opened = openBefore("nobody");
        NoProgress silent;
        must(opened.planSync(exportPath(), silent));
        must(opened.applySync(true, silent));
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const forms::Library> m_library = std::make_shared<const forms::Library>(forms::Library::shipped());
};

} // namespace casegrip::test
