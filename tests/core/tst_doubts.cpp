// SPDX-License-Identifier: GPL-3.0-or-later
// Verify names the decisions that somebody should look at.
#include "core/journal/journal_writer.h"
#include "core/journal/work_file.h"
#include "core/reviews/approval_entries.h"
#include "tests/support/policed_force.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::test;
using namespace casegrip::workspace;

class DoubtsTest : public QObject
{
    Q_OBJECT

    std::optional<PolicedForce> m_force;
    std::string m_ref;

    // The plan of a red-box case, or whatever needs an approval: an enhanced initial review of the sergeant's.
    void sign()
    {
        auto opened = m_force->openBefore("PS");
        const auto begun = must(opened.beginReview({m_caseNo, {}, {}}));
        const auto draft = completed(begun.fresh, *begun.form);
        must(opened.run(SubmitReview{draft, {}, {}}));
        m_ref = draft.ref;
    }
    // As another program would have written it, whoever may.
    void decide(const std::string &officerId, const std::string &rank, const std::string &login)
    {
        reviews::Decided decided;
        {
            auto opened = m_force->openBefore("PS");
            const auto state = must(opened.findReview(m_ref)).state;
            decided.ref = m_ref;
            decided.hash = state.latest().hash;
            decided.askedOf = "inspector";
            decided.by = {officerId, "Name of " + officerId, rank};
            m_submission = state.latest().entry;
        }
        auto work = must(journal::openWorkFile(m_force->data(), storage::Database::Mode::ReadWrite));
        auto writer = must(journal::JournalWriter::open(work, must(journal::SigningKey::loadOrMake(m_force->data())), m_force->clock, {login, {}}));
        must(writer.append(must(reviews::decidedEntry(m_caseNo, decided, m_submission))));
    }
    std::vector<std::string> doubts(bool isPoliced)
    {
        NoProgress silent;
        auto opened = isPoliced ? m_force->open("SU") : m_force->openBefore("nobody");
        const auto report = must(opened.verify(false, false, silent));
        for (const Finding &finding : report.findings)
            qWarning("%s", finding.what.c_str());
        std::vector<std::string> said;
        for (const Finding &doubt : report.doubts)
            said.push_back(doubt.what.substr(doubt.what.find(" was ") + 5));
        return said;
    }

    static constexpr const char *m_caseNo = "43260000007";
    journal::EntryId m_submission{};

private slots:
    void init()
    {
        m_force.emplace();
        m_force->tables.cases.add({{"case_no", m_caseNo}, {"recorded_at", "2026-03-05T08:00:00Z"}, {"allocated_at", "2026-03-05T08:00:00Z"},
                                   {"oic_id", "PC2"}, {"team", "ASH1"}, {"first_team", "ASH1"}, {"class", "8Q"}, {"class_title", "Stalking"},
                                   {"status", "open"}, {"victim_type", "person"}, {"suspect", "named"}, {"summary", "Short."}});
        m_force->tables.events.add({{"case_no", m_caseNo}, {"at", "2026-03-05T08:00:00Z"}, {"kind", "allocated"}, {"officer_id", "CI"}});
        m_force->tables.events.add({{"case_no", m_caseNo}, {"at", "2026-03-05T08:30:00Z"}, {"kind", "allocated"}, {"officer_id", "PC2"}});
        m_force->clock.set(m_force->clock.now() + std::chrono::minutes{1});
        m_force->tables.exportedAt = formatInstant(m_force->clock.now());
        must(m_force->tables.write(m_force->exportPath()));
        {
            auto opened = m_force->openBefore("nobody");
            NoProgress silent;
            must(opened.planSync(m_force->exportPath(), silent));
            must(opened.applySync(true, silent));
        }
        sign();
    }
    void oneThatIsInOrderIsNone()
    {
        decide("PI", "inspector", "login-PI");
        QCOMPARE(doubts(true), std::vector<std::string>());
        QCOMPARE(doubts(false), std::vector<std::string>());
    }
    void byItsAuthor()
    {
        decide("PS", "inspector", "login-PS");
        QCOMPARE(doubts(false), std::vector<std::string>{"approved by its own author."});
    }
    void byWhoWasTheOfficer()
    {
        decide("CI", "chief_inspector", "login-CI");
        QCOMPARE(doubts(false), std::vector<std::string>{"approved by somebody who was the officer in the case, then or before."});
    }
    void byALowerRank()
    {
        decide("PX", "sergeant", "login-PX");
        QCOMPARE(doubts(false), std::vector<std::string>{"approved by a lower rank than was asked."});
    }
    // Only a policy says who may.
    void byWhoMayNot()
    {
        decide("LEFT", "superintendent", "login-LEFT");
        QCOMPARE(doubts(false), std::vector<std::string>());
        const auto said = doubts(true);
        QCOMPARE(said.size(), std::size_t(1));
        QVERIFY2(said.front().find("no longer active") != std::string::npos, said.front().c_str());
    }
};

QTEST_GUILESS_MAIN(DoubtsTest)
#include "tst_doubts.moc"
