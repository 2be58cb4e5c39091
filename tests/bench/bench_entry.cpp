// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times the saving of entries through the front door, on a data folder that was synced before: entry, projection,
// obligations, tallies, durable; of a review also its check against the case as it is. Prints the middle, the 95th percentile and the longest. Writes into the folder: use a copy.
//   bench_entry DATA_FOLDER
#include "core/workspace/workspace.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <map>

using namespace casegrip;
using workspace::OpenOptions;
using workspace::Workspace;

namespace
{

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", toString(result.error()).c_str());
        std::exit(1);
    }
    return std::move(*result);
}

// The answer that stands for all being well, else the first there is.
forms::Value someAnswer(const forms::Question &question, const forms::QuestionState &state, Day today)
{
    using Type = forms::QuestionType;
    if (!question.green.empty() && question.type != Type::Choices)
        return question.green;
    switch (question.type) {
    case Type::Choice:
        return question.options[state.options.front()].value;
    case Type::Choices:
        return forms::Words{question.options[state.options.back()].value};
    case Type::Text:
        return std::string("Seen, weighed and answered for this case, with the reason that a reader needs.");
    case Type::Number:
        return std::int64_t(1);
    case Type::Date:
        return today + std::chrono::days{7};
    case Type::Confirm:
        return std::string("confirmed");
    default:
        return std::string("yes");
    }
}

// False: it takes more than the first answers.
bool fill(const forms::Template &form, const forms::Moment &moment, reviews::Draft &draft)
{
    for (int round = 0; round < 30; ++round) {
        const auto evaluation = forms::evaluate(form, draft.answers, draft.facts, moment);
        const auto problems = forms::blocking(evaluation, draft.answers);
        if (problems.empty())
            return true;
        for (const forms::Problem &problem : problems) {
            const auto *state = evaluation.find(form, problem.place);
            if (state)
                draft.answers.set(problem.place, someAnswer(form.questions[state->question], *state, moment.today()));
            else
                draft.answers.addRow(problem.place.id);
        }
    }
    return false;
}

// Somebody of high rank in the roster, who may sign anything.
std::string someSupervisor(Workspace &opened)
{
    for (const auto &officer : must(opened.officers())) {
        if (officer.rank == "superintendent" && officer.active)
            return officer.officerId;
    }
    std::fprintf(stderr, "there is no superintendent\n");
    std::exit(1);
}

// A review of each, as far as the first answers complete it.
std::map<std::string, reviews::Draft> draftsOf(Workspace &opened, const std::vector<std::string> &cases)
{
    std::map<std::string, reviews::Draft> drafts;
    for (const std::string &caseNo : cases) {
        for (const auto stage : {due::Stage::Initial, due::Stage::Inspector, due::Stage::ChiefInspector}) {
            auto begun = opened.beginReview({caseNo, stage, {}});
            if (begun && fill(*begun->form, {opened.now(), opened.frameworks().zone()}, begun->fresh)) {
                drafts.emplace(caseNo, std::move(begun->fresh));
                break;
            }
        }
    }
    return drafts;
}

void report(const char *what, const std::vector<std::string> &cases, const std::function<void(const std::string &)> &save)
{
    std::vector<double> times;
    for (const auto &caseNo : cases) {
        const auto start = std::chrono::steady_clock::now();
        save(caseNo);
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    std::printf("%-24s median %6.2f ms, p95 %6.2f ms, longest %6.2f ms, %zu saved\n", what, times[times.size() / 2],
                times[times.size() * 95 / 100], times.back(), times.size());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "bench_entry DATA_FOLDER\n");
        return 2;
    }
    const SystemClock clock;
    OpenOptions options;
    options.dataDir = argv[1];
    options.access = OpenOptions::Access::Write;
    options.clock = &clock;
    options.login = "bench";
    {
        auto first = must(Workspace::open(options));
        if (auto set = first.setSetting("actor", someSupervisor(first)); !set)
            return 1;
    }
    auto opened = must(Workspace::open(options));
    auto work = must(opened.openWork({}));
    opened.sortQueue(work);
    std::vector<std::string> cases;
    for (const auto &row : must(opened.queueRows(work.data(), std::min<std::size_t>(work.size(), 300))))
        cases.push_back(row.caseNo);
    if (cases.empty()) {
        std::fprintf(stderr, "there is no open work\n");
        return 1;
    }
    report("note", cases, [&](const std::string &caseNo) { must(opened.run(workspace::AddNote{caseNo, "Spoke to the officer."})); });
    report("manual red box", cases, [&](const std::string &caseNo) { must(opened.run(workspace::ManualRedBox{caseNo, "Repeat victim.", false})); });
    auto drafts = draftsOf(opened, cases);
    std::vector<std::string> reviewed;
    for (const auto &[caseNo, draft] : drafts)
        reviewed.push_back(caseNo);
    if (reviewed.empty()) {
        std::fprintf(stderr, "no form could be completed\n");
        return 1;
    }
    report("draft", reviewed, [&](const std::string &caseNo) { must(opened.saveDraft(drafts.at(caseNo))); });
    report("check", reviewed, [&](const std::string &caseNo) { must(opened.checkReview(drafts.at(caseNo))); });
    report("review", reviewed, [&](const std::string &caseNo) { must(opened.run(workspace::SubmitReview{drafts.at(caseNo), {}, {}})); });
    cases.resize(std::min<std::size_t>(cases.size(), 50));
    report("undo", cases, [&](const std::string &) { must(opened.run(workspace::Undo{})); });
    return 0;
}
