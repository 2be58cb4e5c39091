// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/json_object.h"

#include <chrono>

namespace casegrip::command
{
namespace
{

using workspace::Changes;
using workspace::Workspace;

const Columns columns = {
    {"new", Type::Number, "cases that were not stored"},
    {"changed", Type::Number, "cases of which a row differs"},
    {"unchanged", Type::Number, "cases"},
    {"absent", Type::Number, "stored cases that this full export does not name; they are kept"},
    {"refused", Type::Number, "rows in quarantine"},
    {"applied", Type::Bool, "whether anything was changed"},
    {"exported_at", Type::Instant, "of the export"},
};

constexpr std::size_t refusalsShown = 20;

struct Outcome {
    sync::PlanReport plan;
    std::string refusals; // as JSON; only when asked for
    bool applied = false;
    double applySeconds = 0;
};

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

std::string placeOf(const sync::Refusal &refusal)
{
    std::string place = refusal.file + " line " + number(refusal.line);
    return refusal.column.empty() ? place : place + ", " + refusal.column;
}

// While the plan is there: applying drops it.
Result<std::string> refusalsAsJson(Workspace &workspace)
{
    std::string text;
    JsonObject json(text);
    json.open('[');
    const auto done = workspace.forEachRefusal([&json](const sync::Refusal &refusal) {
        json.open('{').key("file").value(refusal.file).key("line").value(refusal.line);
        json.key("column").value(refusal.column).key("reason").value(refusal.reason).close('}');
    });
    json.close(']');
    return done ? Result<std::string>(std::move(text)) : failure(done.error());
}

void printJson(const Outcome &outcome, std::string &text)
{
    const auto &counts = outcome.plan.counts;
    JsonObject json(text);
    json.open('{').key("plan").open('{');
    json.key("new").value(counts.added).key("changed").value(counts.changed);
    json.key("unchanged").value(counts.unchanged).key("absent").value(counts.absent);
    json.key("refused").value(counts.refused).close('}');
    json.key("applied").boolean(outcome.applied);
    json.key("exported_at").value(formatInstant(outcome.plan.exportedAt));
    json.key("refusals").text(outcome.refusals).key("seconds").open('{');
    json.key("read").seconds(outcome.plan.readSeconds).key("plan").seconds(outcome.plan.planSeconds);
    json.key("apply").seconds(outcome.applySeconds).close('}').close('}');
    text += '\n';
}

void printText(const Outcome &outcome, Output &out)
{
    const auto &plan = outcome.plan;
    const auto &counts = plan.counts;
    out << plan.name << ", a " << plan.kind << " export of " << formatInstant(plan.exportedAt) << ":\n";
    out << "  cases: " << number(counts.added) << " new, " << number(counts.changed) << " changed, "
        << number(counts.unchanged) << " unchanged, " << number(counts.absent) << " absent\n";
    out << "  rows refused: " << number(counts.refused) << "\n";
    if (counts.reviewsGone > 0)
        out << "  reviews no longer in the export: " << number(counts.reviewsGone) << "\n";
    if (counts.inferred > 0)
        out << "  events worked out from what changed: " << number(counts.inferred) << "\n";
    if (!plan.nothingToDo)
        out << "  open work of these cases: " << number(counts.openBefore) << " -> " << number(counts.openAfter)
        << ", overdue: " << number(counts.overdueBefore) << " -> " << number(counts.overdueAfter) << "\n";
    out << (outcome.applied    ? "Applied.\n"
            : plan.nothingToDo ? "Nothing to do.\n"
                               : "Nothing was changed.\n");
}

class Sync final : public Command
{
public:
    Description description() const override
    {
        return {
            .name = "sync",
            .summary =
                "Reads an export of the records system: plans, then applies exactly the plan, or nothing.",
            .details =
                "Stopped or killed, it leaves everything as it was. The same export again changes nothing.",
            .example = "casegrip sync /srv/casegrip/export"};
    }
    std::vector<TableDescription> tables() const override
    {
        return {
            {"csv, one row. json is one object: {plan: {new, changed, unchanged, absent, refused}, applied, "
             "exported_at, refusals: [{file, line, column, reason}], seconds: {read, plan, "
             "apply}}",
             columns}};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("EXPORT", m_export, "Folder or zip file of the export")->type_name("");
        app.add_flag("--dry-run", m_dryRun, "Only plan; change nothing");
        app.add_flag("--force", m_force, "Apply although the plan raises objections");
        app.add_flag("--undo", m_undo, "Return to the export before the last one");
        app.callback([this] {
            if (m_export.empty() != m_undo)
                throw CLI::ValidationError("EXPORT", "Name either an export or --undo.");
        });
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Write);
        if (!workspace)
            return failure(workspace.error());
        return m_undo ? undo(session, *workspace) : sync(session, *workspace);
    }

private:
    static Done undo(Session &session, Workspace &workspace)
    {
        const auto changes = workspace.undoSync(session.progress());
        if (!changes)
            return failure(changes.error());
        session.say("Returned to the export before.");
        return {};
    }

    Done sync(Session &session, Workspace &workspace)
    {
        auto plan = workspace.planSync(m_export, session.progress());
        if (!plan)
            return failure(plan.error());
        Outcome outcome{std::move(*plan), {}};
        const bool objected = outcome.plan.cannotApply || (!outcome.plan.objections.empty() && !m_force);
        if (session.format() == Format::Json) {
            auto refusals = refusalsAsJson(workspace);
            if (!refusals)
                return failure(refusals.error());
            outcome.refusals = std::move(*refusals);
        }
        Done done = {};
        if (m_dryRun || objected || outcome.plan.nothingToDo)
            workspace.dropPlan();
        else
            done = apply(session, workspace, outcome);
        if (!done)
            return done;
        report(session, workspace, outcome);
        if (outcome.plan.cannotApply)
            return failure(*outcome.plan.cannotApply);
        if (objected && !m_dryRun)
            return failure(ErrorKind::Refused,
                           "Nothing was changed: " + outcome.plan.objections.front().sentence,
                           "Look at the export; --force applies it all the same.");
        return {};
    }

    Done apply(Session &session, Workspace &workspace, Outcome &outcome) const
    {
        const auto start = std::chrono::steady_clock::now();
        const auto changes = workspace.applySync(m_force, session.progress());
        if (!changes)
            return failure(changes.error());
        outcome.applied = true;
        outcome.applySeconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return {};
    }

    static void report(Session &session, const Workspace &workspace, const Outcome &outcome)
    {
        for (const auto &notice : outcome.plan.notices)
            session.say(notice);
        for (const auto &objection : outcome.plan.objections)
            session.say(objection.sentence);
        if (session.format() == Format::Json) {
            printJson(outcome, session.output().buffer());
            return;
        }
        if (session.format() == Format::Csv) {
            const auto &counts = outcome.plan.counts;
            const auto rows = session.rows(columns, workspace.frameworks().zone());
            *rows << counts.added << counts.changed << counts.unchanged << counts.absent << counts.refused
                  << outcome.applied << outcome.plan.exportedAt;
            rows->endRow();
            rows->finish();
            return;
        }
        printText(outcome, session.output());
        sayRefusals(session, outcome.plan);
    }

    static void sayRefusals(Session &session, const sync::PlanReport &plan)
    {
        const std::size_t shown = std::min(plan.refusals.size(), refusalsShown);
        for (std::size_t i = 0; i < shown; ++i)
            session.say("Refused: " + placeOf(plan.refusals[i]) + ": " + plan.refusals[i].reason);
        const std::int64_t more = plan.counts.refused - plan.untold - static_cast<std::int64_t>(shown);
        if (shown == 0 && plan.counts.refused > 0) // not this person's to see
            session.say(number(plan.counts.refused) + " rows were refused; an administrator sees which.");
        else if (more > 0)
            session.say("... and " + number(more) + " more; --format json lists them.");
        if (shown > 0 && plan.untold > 0)
            session.say(number(plan.untold) + " of the refused rows are of restricted cases and are not shown.");
        if (plan.onlyCounted > 0)
            session.say(number(plan.onlyCounted) + " of the refused rows are only counted: they are no CSV, and a "
                        "file has more than 100,000 of them.");
    }

    std::string m_export;
    bool m_dryRun = false, m_force = false, m_undo = false;
};

} // namespace

std::unique_ptr<Command> makeSync()
{
    return std::make_unique<Sync>();
}

} // namespace casegrip::command
