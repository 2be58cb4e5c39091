// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "tests/support/policed_force.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::workspace;
using casegrip::test::must;
using casegrip::test::PolicedForce;

namespace
{

constexpr Day day = toDay(2026, 2, 2);

figures::Annotation of(const std::string &area, const std::string &team, const std::string &text)
{
    return {day, area, team, text, {}};
}

// "done", or what was said.
template <typename T>
std::string outcomeOf(const Result<T> &result)
{
    return result ? "done" : result.error().what;
}

std::vector<std::string> shown(Workspace &opened)
{
    std::vector<std::string> texts;
    for (const figures::AnnotationState &annotation : must(opened.chartRecord()).annotations)
        texts.push_back(annotation.made.text);
    return texts;
}

using Texts = std::vector<std::string>;
const std::string otherUnit = "That concerns teams that you do not answer for.";
const std::string lowRank = "That is for a higher rank than yours.";

} // namespace

// Annotations and targets through the front door, by the policy and in an open folder.
class ChartingTest : public QObject
{
    Q_OBJECT
private slots:
    void whoMayAnnotateWhat()
    {
        PolicedForce force;
        const auto attempt = [&](const char *officer, const std::string &area, const std::string &team) {
            auto opened = force.open(officer);
            return outcomeOf(opened.run(Annotate{of(area, team, "x")}));
        };
        QCOMPARE(attempt("PC", {}, "ASH1"), lowRank);
        QCOMPARE(attempt("PS", {}, "ASH1"), std::string("done"));
        QCOMPARE(attempt("PS", {}, "ASH2"), otherUnit);
        QCOMPARE(attempt("PS", {}, {}), otherUnit);
        QCOMPARE(attempt("CI", "Ash", {}), std::string("done"));
        QCOMPARE(attempt("CI", "Birch", {}), otherUnit);
        QCOMPARE(attempt("AU", {}, "ASH1"), lowRank);
        QCOMPARE(attempt("AD", {}, {}), std::string("done"));
        QCOMPARE(attempt("AD", "Nowhere", {}), std::string("There is no unit Nowhere."));
        QCOMPARE(attempt("AD", "Ash", "ASH1"), std::string("It names an area and a team."));
        QCOMPARE(outcomeOf(force.open("NOBODY").chartRecord()),
                 std::string("Nobody in the roster has this login, so it sees nothing."));
    }
    // Those of other teams are nobody else's business; those of the area and the force are everybody's in it.
    void whoSeesIt()
    {
        PolicedForce force;
        {
            auto opened = force.open("AD");
            for (const auto &[area, team, text] : {std::tuple("", "", "force"),
                                                   {"Ash", "", "ash"},
                                                   {"", "ASH1", "ash1"},
                                                   {"", "ASH2", "ash2"},
                                                   {"Cedar", "", "cedar"}})
                must(opened.run(Annotate{of(area, team, text)}));
        }
        const auto shownTo = [&](const char *officer) {
            auto opened = force.open(officer);
            return shown(opened);
        };
        QCOMPARE(shownTo("PS"), (Texts{"force", "ash", "ash1"}));
        QCOMPARE(shownTo("CI"), (Texts{"force", "ash", "ash1", "ash2"}));
        QCOMPARE(shownTo("PC"), Texts{"force"}); // counts own cases alone
        QCOMPARE(shownTo("AU"), (Texts{"force", "ash", "ash1", "ash2", "cedar"}));
        auto open = force.openBefore("PS");
        QCOMPARE(shown(open).size(), std::size_t(5));
    }
    void whoWithdrawsIt()
    {
        PolicedForce force;
        std::string entry;
        {
            auto opened = force.open("CI");
            const auto made = must(opened.run(Annotate{of("Ash", {}, "by the chief inspector")}));
            entry = made.entryId;
            QVERIFY(!made.everything); // no case and no queue is another
            QVERIFY(made.caseNos.empty());
            QCOMPARE(must(opened.withdrawable(must(opened.chartRecord()))), std::vector<std::string>{entry});
        }
        {
            auto opened = force.open("PS");
            QCOMPARE(outcomeOf(opened.run(WithdrawAnnotation{entry})), otherUnit);
            QVERIFY(must(opened.withdrawable(must(opened.chartRecord()))).empty());
        }
        auto opened = force.open("SU"); // somebody else who answers for the area
        must(opened.run(WithdrawAnnotation{entry}));
        QVERIFY(shown(opened).empty());
        QCOMPARE(outcomeOf(opened.run(WithdrawAnnotation{entry})),
                 std::string("There is no such annotation."));
        QCOMPARE(outcomeOf(opened.run(WithdrawAnnotation{"ab"})),
                 std::string("There is no such annotation."));
        must(opened.run(Undo{}));
        QCOMPARE(shown(opened).size(), std::size_t(1));
    }
    void targetsAreForWhoCommands()
    {
        PolicedForce force;
        const figures::Target target{figures::TargetRate::OnTimeOfDue, day, 850};
        {
            auto opened = force.open("CI");
            QCOMPARE(outcomeOf(opened.run(SetTarget{target})), lowRank);
        }
        std::string entry;
        {
            auto opened = force.open("SU");
            entry = must(opened.run(SetTarget{target})).entryId;
            QVERIFY(!opened.run(SetTarget{{figures::TargetRate::OnTimeOfDue, day, 1001}}));
        }
        {
            auto opened = force.open("PS"); // is everybody's to see
            QCOMPARE(must(opened.chartRecord()).targetOn(figures::TargetRate::OnTimeOfDue, day),
                     std::optional(850));
            QCOMPARE(outcomeOf(opened.run(WithdrawTarget{entry})), lowRank);
            QVERIFY(must(opened.withdrawable(must(opened.chartRecord()))).empty());
        }
        const auto rows = must(force.open("AD").log({}, 100));
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const LogRow &row) {
            return row.type == "target.set" && row.text == "on_time_of_due_rate from 2026-02-02: 850 in 1000";
        }));
        auto commands = force.open("SU");
        QCOMPARE(must(commands.withdrawable(must(commands.chartRecord()))), std::vector<std::string>{entry});
        must(commands.run(WithdrawTarget{entry}));
        QVERIFY(must(commands.chartRecord()).targets.empty());
        QCOMPARE(outcomeOf(commands.run(WithdrawTarget{entry})), std::string("There is no such target."));
    }
    // What is typed in counts at once beside it, too, and after the folder is opened again.
    void aReaderSeesIt()
    {
        PolicedForce force;
        auto writer = force.openBefore("CI");
        auto reader = must(Workspace::open(force.options("login-CI", false, OpenOptions::Access::Read)));
        QVERIFY(shown(reader).empty());
        must(writer.run(Annotate{{day, {}, {}, "New framework", "Other due times"}}));
        QCOMPARE(shown(reader), Texts{"New framework"});
        QVERIFY(must(reader.chartRecord()).annotations.front().made.rebases());
    }
};

QTEST_GUILESS_MAIN(ChartingTest)
#include "tst_charting.moc"
