// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/entry.h"
#include "app/command/hand_over.h"
#include "app/command/json_object.h"
#include "app/command/review_file.h"
#include "app/command/review_print.h"

#include <QJsonDocument>

namespace casegrip::command
{
namespace
{

using From = workspace::WorkReason::From;

const Columns checkColumns = {
    {"finding", Type::Id,
     "missing, constraint, too_few_rows, too_many_rows: stand against signing; unanswered; left_out: will not be part of the "
     "review; changed: the case is not as it was; similar, no_direction, overdue_twice: for the author alone"},
    {"place", Type::Id, "question, section or fact; of a direction its number"},
    {"row", Type::Number, "of a repeated section; else 0"},
    {"text", Type::Text, ""},
};

const Columns batchColumns = {
    {"case_no", Type::Id, "in the order of the file"},
    {"ref", Type::Id, "reference of its review; empty: nothing was signed"},
    {"entry", Type::Id, "what undo takes, and the whole batch with it; empty: nothing was signed"},
    {"about", Type::Id, "what stands against it: case (leave it out), line, answers; empty: nothing does"},
    {"refused", Type::Text, "why"},
};

std::string_view wordOf(workspace::BatchRefusal::About about)
{
    using About = workspace::BatchRefusal::About;
    switch (about) {
    case About::Case:
    case About::Changed:
        return "case";
    case About::Line:
        return "line";
    case About::Answers:
        return "answers";
    }
    return {};
}

std::string_view wordOf(forms::Problem::Kind kind)
{
    using Kind = forms::Problem::Kind;
    switch (kind) {
    case Kind::Missing:
        return "missing";
    case Kind::Constraint:
        return "constraint";
    case Kind::TooFewRows:
        return "too_few_rows";
    case Kind::TooManyRows:
        return "too_many_rows";
    }
    return {};
}

class CheckRows
{
public:
    // `forPeople`: facts in words, not in those of the contract.
    CheckRows(RowWriter &rows, const TimeZone &zone, bool forPeople) : m_rows(rows), m_zone(zone), m_forPeople(forPeople) {}

    void print(const workspace::ReviewCheck &check)
    {
        for (const auto &change : check.changed)
            row("changed", forms::factTable()[change.fact].name, 0,
                said(change.fact, change.then) + " -> " + said(change.fact, change.now));
        for (const auto &problem : check.problems) {
            const auto asked = std::find_if(check.unanswered.begin(), check.unanswered.end(),
                                            [&](const auto &one) { return one.place == problem.place; });
            const std::string question = asked == check.unanswered.end() ? "" : asked->label + " ";
            row(wordOf(problem.kind), problem.place.id, problem.place.row, question + problem.message);
        }
        for (const auto &one : check.unanswered) {
            if (!one.isRequired)
                row("unanswered", one.place.id, one.place.row, one.label);
        }
        for (const auto &place : check.leftOut)
            row("left_out", place.id, place.row, "Its question is not asked any more.");
        for (const auto &signal : check.quality)
            print(signal);
    }

private:
    std::string said(std::size_t fact, const forms::Value &value) const
    {
        return m_forPeople ? forms::factText(fact, value, m_zone) : forms::toText(value, m_zone);
    }
    void print(const reviews::Signal &signal)
    {
        using Kind = reviews::Signal::Kind;
        switch (signal.kind) {
        case Kind::LikeOwn:
        case Kind::LikeLast:
            row("similar", signal.question, signal.row, "Nearly the text of " + signal.ref + ".");
            break;
        case Kind::NoDirection:
            row("no_direction", {}, 0, "Three reviews of this case running give none.");
            break;
        case Kind::OverdueTwice:
            row("overdue_twice", std::to_string(signal.direction), 0, "It was overdue at two reviews.");
            break;
        }
    }
    void row(std::string_view finding, std::string_view place, int number, const std::string &text)
    {
        m_rows << finding << place << number << text;
        m_rows.endRow();
    }

    RowWriter &m_rows;
    const TimeZone &m_zone;
    const bool m_forPeople;
};

class Review final : public Command
{
public:
    Description description() const override
    {
        return {.name = "review",
                .summary = "Guided reviews: begin one as a file, check it, sign it, and read what was signed.",
                .details = "new prints a file to be filled in; refresh, when the case has changed since; submit signs it and prints its reference once it is durable. "
                           "batch gives several cases a review each, with one decision and a line of its own; all are signed or "
                           "none, and undo takes all back. The same file is never signed twice. Withdraw ends that a review "
                           "counts; nothing is deleted.",
                .example = "casegrip review new 99250001234 --template inspector-30-day > review.json"};
    }
    std::vector<TableDescription> tables() const override
    {
        return {{"review check; no rows when nothing is to be said", checkColumns},
                {"review batch", batchColumns},
                {"review list", reviewColumns()},
                {"csv of review show: one row an answer. json is the signed review with its hash, versions, addenda and "
                 "directions",
                 answerColumns()}};
    }

    void declare(CLI::App &app) override
    {
        m_new = app.add_subcommand("new", "Print a review to be filled in, as JSON");
        addCase(m_new)->required(false);
        m_new->add_option("--revise", m_ref, "A review of yours that was returned: its next version, with what was answered")->type_name("REF");
        m_new->add_option("--template", m_template, "Template; left out: the one that suits the case best")->type_name("ID");
        m_new->add_option("--stage", m_stage, "The review that is waiting, such as initial or inspector")->type_name("STAGE");
        m_new->callback([this] {
            if (m_caseNo.empty() && m_ref.empty())
                throw CLI::ValidationError("CASE", "Name a case, or with --revise a review of yours that was returned.");
        });
        m_check = app.add_subcommand("check", "What is to be looked at before signing");
        addFile(m_check);
        m_refresh = app.add_subcommand("refresh", "Print the file with the facts of the case as they are now");
        addFile(m_refresh);
        m_submit = app.add_subcommand("submit", "Sign a review");
        addFile(m_submit);
        m_batch = app.add_subcommand("batch", "Sign a review of each of several cases, with one decision");
        m_batch->add_option("FILE", m_file, "The decision, and a line for each case")->required()->type_name("");
        m_batch->add_flag("--dry-run", m_dryRun, "Say what stands against it and sign nothing");
        m_show = app.add_subcommand("show", "Print a signed review");
        addRef(m_show);
        m_text = app.add_subcommand("text", "Print a signed review as text for the records system");
        addRef(m_text);
        m_pdf = app.add_subcommand("pdf", "Write a signed review as PDF; the access log says so first");
        addRef(m_pdf);
        m_pdf->add_option("OUT", m_out, "PDF file to write")->required()->type_name("");
        m_pdf->add_option("--recipient", m_recipient, "Who gets it, for the access log")->type_name("TEXT");
        m_list = app.add_subcommand("list", "The reviews of a case, made here and there");
        addCase(m_list);
        m_addendum = app.add_subcommand("addendum", "Correct or add to a signed review");
        addRef(m_addendum);
        m_addendum->add_option("--text", m_words, "The correction or addition")->required()->type_name("TEXT");
        m_withdraw = app.add_subcommand("withdraw", "Take back a review of your own: it no longer counts");
        addRef(m_withdraw);
        m_withdraw->add_option("--reason", m_words, "Why")->required()->type_name("TEXT");
        app.require_subcommand(1);
    }

    Done run(Session &session) override
    {
        if (m_addendum->parsed())
            return makeEntry(session, workspace::AddAddendum{m_ref, m_words});
        if (m_pdf->parsed())
            return writePdf(session);
        if (m_withdraw->parsed())
            return makeEntry(session, workspace::WithdrawReview{m_ref, m_words});
        const bool signs = m_submit->parsed() || (m_batch->parsed() && !m_dryRun);
        auto workspace = session.open(signs ? Session::Access::Write : Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        if (m_new->parsed())
            return begin(session, *workspace);
        if (m_list->parsed())
            return list(session, *workspace);
        if (m_refresh->parsed())
            return refresh(session, *workspace);
        if (m_check->parsed() || m_submit->parsed())
            return read(session, *workspace);
        if (m_batch->parsed())
            return batch(session, *workspace);
        const auto found = workspace->findReview(m_ref);
        if (!found)
            return failure(found.error());
        const bool isTaken = m_text->parsed() || session.format() != Format::Text;
        if (auto told = isTaken ? session.tellTaken(*workspace, found->caseNo) : session.tellViewed(*workspace, found->caseNo); !told)
            return told;
        if (m_text->parsed())
            printLogText(session, *found, workspace->frameworks().zone());
        else
            printReview(session, *found, workspace->frameworks().zone());
        return {};
    }

private:
    CLI::Option *addCase(CLI::App *app) { return app->add_option("CASE", m_caseNo, "Number of the case")->required()->type_name(""); }
    void addFile(CLI::App *app) { app->add_option("FILE", m_file, "The review that was filled in")->required()->type_name(""); }
    void addRef(CLI::App *app)
    {
        app->add_option("REF", m_ref, "Reference of the review, such as CG-7K3QX-9M2TD")->required()->type_name("");
    }

    Done writePdf(Session &session) const
    {
        std::vector<std::string> arguments{"--review-pdf", m_ref, "--out", m_out};
        if (!m_recipient.empty())
            arguments.insert(arguments.end(), {"--recipient", m_recipient});
        return failure(handOver(session, std::move(arguments)));
    }

    Done begin(Session &session, workspace::Workspace &workspace)
    {
        const auto stage = due::parseStage(m_stage);
        if (!m_stage.empty() && !stage)
            return failure(ErrorKind::Invalid, "--stage " + m_stage + " is not known.",
                           "One of plan, initial, inspector, chief_inspector, superintendent.");
        const auto begun = workspace.beginReview({m_caseNo, stage, m_template, m_ref});
        if (!begun)
            return failure(begun.error());
        if (auto told = session.tellViewed(workspace, begun->fresh.caseNo, From::Review); !told)
            return told;
        if (!begun->returnedRef.empty())
            session.say("The review " + begun->returnedRef + " of this case was returned to you: --revise " + begun->returnedRef + " goes on with it.");
        print(session, toJson(*begun, workspace.frameworks().zone()));
        return {};
    }

    Done refresh(Session &session, workspace::Workspace &workspace) const
    {
        const auto json = withFactsOfNow(m_file, workspace);
        if (!json)
            return failure(json.error());
        const auto file = readReviewFile(m_file, workspace);
        if (!file)
            return failure(file.error());
        if (auto told = session.tellViewed(workspace, file->draft.caseNo, From::Review); !told)
            return told;
        print(session, *json);
        return {};
    }

    static void print(Session &session, const QJsonObject &json)
    {
        session.output() << QJsonDocument(json).toJson().toStdString();
    }

    Done read(Session &session, workspace::Workspace &workspace)
    {
        const auto submitted = readReviewFile(m_file, workspace);
        if (!submitted)
            return failure(submitted.error());
        return m_check->parsed() ? check(session, workspace, submitted->draft) : submit(session, workspace, *submitted);
    }

    static Done check(Session &session, workspace::Workspace &workspace, const reviews::Draft &draft)
    {
        const auto found = workspace.checkReview(draft);
        if (!found)
            return failure(found.error());
        if (auto told = session.tellViewed(workspace, draft.caseNo, From::Review); !told)
            return told;
        const auto rows = session.rows(checkColumns, workspace.frameworks().zone());
        CheckRows(*rows, workspace.frameworks().zone(), session.format() == Format::Text).print(*found);
        rows->finish();
        return {};
    }

    static Done submit(Session &session, workspace::Workspace &workspace, const workspace::SubmitReview &submitted)
    {
        const auto changes = workspace.run(submitted);
        if (!changes)
            return failure(changes.error());
        const std::string &ref = submitted.draft.ref;
        std::string &text = session.output().buffer();
        if (session.format() == Format::Json)
            JsonObject(text).open('{').key("ref").value(ref).key("entry").value(changes->entryId).close('}');
        else
            text += session.format() == Format::Csv ? "ref,entry\n" + ref + "," + changes->entryId : ref;
        text += '\n';
        return {};
    }

    // All that stands against it is printed; then all are signed or none.
    Done batch(Session &session, workspace::Workspace &workspace) const
    {
        const auto wanted = readBatchFile(m_file, workspace);
        if (!wanted)
            return failure(wanted.error());
        const auto refusals = workspace.checkBatch(*wanted);
        if (!refusals)
            return failure(refusals.error());
        if (auto told = session.tellListed(workspace, "cases to be reviewed together", wanted->lines.size()); !told)
            return told;
        if (m_dryRun && !refusals->empty()) {
            printBatch(session, workspace, *wanted, *refusals, {});
            return failure(ErrorKind::Refused, std::to_string(refusals->size()) + " of the cases cannot be in the batch.",
                           "Each row says why; put them right or leave them out.");
        }
        const auto changes = m_dryRun ? Result<workspace::Changes>() : workspace.run(*wanted);
        if (changes || !refusals->empty())
            printBatch(session, workspace, *wanted, *refusals, changes ? changes->entryId : std::string());
        return changes ? Done() : failure(changes.error());
    }

    static void printBatch(Session &session, workspace::Workspace &workspace, const workspace::SubmitBatch &batch,
                           const std::vector<workspace::BatchRefusal> &refusals, const std::string &entry)
    {
        const auto rows = session.rows(batchColumns, workspace.frameworks().zone());
        auto refused = refusals.begin(); // in the order of the lines
        for (const workspace::BatchLine &line : batch.lines) {
            *rows << line.caseNo << (entry.empty() ? std::string() : workspace::refOf(batch, line.caseNo)) << entry;
            if (refused != refusals.end() && refused->caseNo == line.caseNo) {
                *rows << wordOf(refused->about) << refused->why.what + " " + refused->why.todo;
                ++refused;
            } else {
                *rows << std::string_view() << std::string_view();
            }
            rows->endRow();
        }
        rows->finish();
    }

    Done list(Session &session, workspace::Workspace &workspace) const
    {
        const auto all = workspace.reviewsOf(m_caseNo);
        if (!all)
            return failure(all.error());
        if (auto told = session.tellViewed(workspace, m_caseNo); !told)
            return told;
        printReviews(session, *all, workspace.frameworks().zone());
        return {};
    }

    CLI::App *m_new = nullptr;
    CLI::App *m_check = nullptr;
    CLI::App *m_refresh = nullptr;
    CLI::App *m_submit = nullptr;
    CLI::App *m_batch = nullptr;
    CLI::App *m_show = nullptr;
    CLI::App *m_text = nullptr;
    CLI::App *m_pdf = nullptr;
    CLI::App *m_list = nullptr;
    CLI::App *m_addendum = nullptr;
    CLI::App *m_withdraw = nullptr;
    std::string m_caseNo, m_template, m_stage, m_file, m_ref, m_words, m_out, m_recipient;
    bool m_dryRun = false;
};

} // namespace

std::unique_ptr<Command> makeReview()
{
    return std::make_unique<Review>();
}

} // namespace casegrip::command
