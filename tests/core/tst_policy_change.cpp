// SPDX-License-Identifier: GPL-3.0-or-later
// A policy that changes while a data folder is open has its effect with the next question.
#include "tests/support/policed_force.h"
#include "tests/support/routes.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::test;
using namespace casegrip::workspace;
using access::Action;
using access::Reason;

class PolicyChangeTest : public QObject
{
    Q_OBJECT

    std::optional<PolicedForce> m_force;

    QString file() const { return QString::fromStdString(m_force->policyFolder() + "/policy.json"); }
    void write(const QByteArray &text)
    {
        QFile policy(file());
        QVERIFY(policy.open(QIODevice::WriteOnly) && policy.write(text) == text.size());
    }
    static Reason why(Workspace &opened, Action action) { return must(opened.standing()).why(action); }

private slots:
    void init() { m_force.emplace(); }

    void aWiderOrNarrowerOneHoldsAtOnce()
    {
        auto opened = m_force->open("PS");
        QCOMPARE(joined(inQueue(opened)), std::string("1 6 "));
        m_force->policy[u"people"] = PolicedForce::parsed(R"([{"officer_id": "PS", "areas": ["Birch"]}])");
        m_force->writePolicy();
        QCOMPARE(joined(inQueue(opened)), std::string("1 3 6 "));
        m_force->policy[u"people"] = QJsonArray();
        m_force->writePolicy();
        QCOMPARE(joined(inQueue(opened)), std::string("1 6 "));
        QVERIFY(!opened.readCase(PolicedForce::birch));
    }
    void aBrokenOneClosesUntilItIsPutRight()
    {
        auto opened = m_force->open("SU");
        must(opened.mayWork());
        write("{");
        QVERIFY(!opened.mayWork());
        for (const auto &[name, route] : routes()) {
            bool isClosed = false;
            try {
                isClosed = route(opened).empty();
            } catch (const std::exception &) { // an Error
                isClosed = true;
            }
            QVERIFY2(isClosed, name);
        }
        const auto refused = opened.run(AddNote{PolicedForce::ash1, "text"});
        QVERIFY(!refused && refused.error().what.find("policy.json") != std::string::npos);
        QVERIFY(!opened.standing());
        QVERIFY(!opened.refresh());
        m_force->writePolicy();
        must(opened.mayWork());
        QCOMPARE(joined(inQueue(opened)), std::string("1 2 3 6 "));
        must(opened.run(AddNote{PolicedForce::ash1, "text"}));
    }
    void aRosterThatIsReplacedCounts()
    {
        auto opened = m_force->open("PS");
        QCOMPARE(why(opened, Action::WritePlan), Reason::None);
        auto &officers = m_force->tables.officers.rows;
        std::erase_if(officers, [](const auto &row) { return row.front().second == "PS"; });
        must(m_force->tables.write(m_force->exportPath()));
        QVERIFY(!opened.openWork({}));
        QCOMPARE(why(opened, Action::WritePlan), Reason::NotInRoster);
    }
    void oneThatComesClosesAnOpenFolder()
    {
        QVERIFY(QFile::rename(file(), file() + QStringLiteral("-away")));
        auto opened = m_force->open("PS");
        QVERIFY(opened.person().isOpen());
        QCOMPARE(joined(inQueue(opened)), std::string("1 2 3 4 5 6 "));
        QVERIFY(QFile::rename(file() + QStringLiteral("-away"), file()));
        QCOMPARE(joined(inQueue(opened)), std::string("1 6 "));
        QVERIFY(!opened.person().isOpen());
        QCOMPARE(opened.actor().officerId, std::string("PS"));
        QVERIFY(QFile::remove(file())); // an administrator took it away
        QCOMPARE(joined(inQueue(opened)), std::string("1 2 3 4 5 6 "));
        QCOMPARE(opened.actor().officerId, std::string("PS"));
    }
    void whatHoldsIsToldOfEachAction()
    {
        auto opened = m_force->open("PS");
        QCOMPARE(why(opened, Action::Search), Reason::None);
        QCOMPARE(why(opened, Action::Restore), Reason::NotPermitted);
        const auto ofCase = [&](const char *caseNo, const char *rank) { return must(opened.standing(caseNo, rank)); };
        QCOMPARE(ofCase(PolicedForce::ash1, "inspector").why(Action::Review), Reason::LowRankForThis);
        QCOMPARE(ofCase(PolicedForce::ash1, "sergeant").why(Action::Review), Reason::None);
        QCOMPARE(ofCase(PolicedForce::cedar, "sergeant").why(Action::AddNote), Reason::OtherTeam);
    }
    // Also without a policy.
    void whatNoPolicyCanPermit()
    {
        auto opened = m_force->openBefore("PI");
        QCOMPARE(must(opened.standing(PolicedForce::handed)).why(Action::Review), Reason::OwnCase);
        QCOMPARE(must(opened.standing(PolicedForce::ash1)).why(Action::Review), Reason::None);
    }
};

QTEST_GUILESS_MAIN(PolicyChangeTest)
#include "tst_policy_change.moc"
