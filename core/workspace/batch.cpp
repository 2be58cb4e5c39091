// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/reviews/review_ref.h"
#include "core/workspace/review_desk.h"

#include <algorithm>
#include <map>

// One decision and one direction for several cases: a review of its own for each, all in one step.
namespace casegrip::workspace
{
namespace
{

constexpr const char *redBoxSetting = "batch_red_box"; // "yes": red-box cases too

// Texts that differ in nothing but white space and capitals say the same.
std::string plain(const std::string &text)
{
    return toStd(toQString(text).simplified().toCaseFolded());
}

Done checkLine(const BatchLine &line, const std::map<std::string, int> &cases, const std::map<std::string, int> &lines)
{
    if (cases.at(line.caseNo) > 1)
        return failure(ErrorKind::Refused, "The case is in the batch twice.", "Take one of them out.");
    const std::string text = plain(line.line);
    if (text.empty())
        return failure(ErrorKind::Refused, "The line for this case is empty.", "Write what is true of this case alone.");
    if (lines.at(text) > 1)
        return failure(ErrorKind::Refused, "Another case of the batch has the same line.", "Write what is true of this case alone.");
    return {};
}

// The same line of the same batch has the same reference, so that it is not signed twice.
std::string refOf(const SubmitBatch &batch, const BatchLine &line)
{
    const journal::Hash hash = journal::hash(batch.id + '\0', line.caseNo);
    journal::Bytes<8> bytes;
    std::copy_n(hash.begin(), bytes.size(), bytes.begin());
    return reviews::makeRef(bytes);
}

// What the reviewer said, without what the facts of some other case answered.
void takeCommon(forms::Answers &into, const forms::Answers &common)
{
    for (const auto &[place, answer] : common.given) {
        if (answer.origin == forms::Origin::Typed)
            into.set(place, answer);
    }
    into.rows = common.rows;
    into.overrides = common.overrides;
}

} // namespace

Result<ReviewDesk::Paper> ReviewDesk::signLine(const SubmitBatch &batch, const BatchLine &line,
                                               const std::optional<reviews::Batch> &mark)
{
    auto begun = begin({line.caseNo, {}, batch.templateId});
    if (!begun)
        return failure(begun.error());
    if (!begun->obligation)
        return failure(ErrorKind::Refused, "No such review is waiting for this case.", "Take it out of the batch.");
    if (mark && !begun->view.redBox.empty() && m_workspace.setting(redBoxSetting).value_or(std::string()) != "yes")
        return failure(ErrorKind::Refused, "A red-box case is reviewed by itself.", "Take it out of the batch.");
    SubmitReview one{std::move(begun->fresh), {}, {}};
    one.draft.ref = refOf(batch, line);
    if (!begun->form->find(batch.lineQuestion))
        return failure(ErrorKind::Invalid, "The form has no question " + batch.lineQuestion + " for the line of a case.");
    takeCommon(one.draft.answers, batch.answers);
    one.draft.answers.set({batch.lineQuestion}, line.line);
    if (!batch.direction.text.empty())
        one.byHand.push_back(batch.direction);
    return sign(one, mark);
}

Result<ReviewDesk::Stack> ReviewDesk::signAll(const SubmitBatch &batch)
{
    if (batch.id.empty())
        return failure(ErrorKind::Invalid, "The batch has no id.", "Give it a random one when it is begun.");
    if (batch.lines.empty() || batch.lines.size() > mostInBatch)
        return failure(ErrorKind::Refused, "A batch has from 1 to " + std::to_string(mostInBatch) + " cases.", "Choose fewer.");
    std::map<std::string, int> cases;
    std::map<std::string, int> lines;
    for (const BatchLine &line : batch.lines) {
        ++cases[line.caseNo];
        ++lines[plain(line.line)];
    }
    const auto mark = batch.lines.size() == 1
                          ? std::nullopt
                          : std::optional(reviews::Batch{journal::toHex(journal::hash(batch.id)).substr(0, 16), int(batch.lines.size())});
    Stack stack;
    for (const BatchLine &line : batch.lines) {
        auto fits = checkLine(line, cases, lines);
        auto paper = fits ? signLine(batch, line, mark) : failure(fits.error());
        if (paper)
            stack.entries.insert(stack.entries.end(), paper->entries.begin(), paper->entries.end());
        else
            stack.refusals.push_back({line.caseNo, paper.error()});
    }
    return stack;
}

Result<Changes> ReviewDesk::submit(const SubmitBatch &batch)
{
    const auto stack = signAll(batch);
    if (!stack)
        return failure(stack.error());
    if (!stack->refusals.empty()) {
        const BatchRefusal &first = stack->refusals.front();
        return failure(first.why.kind,
                       std::to_string(stack->refusals.size()) + " of " + std::to_string(batch.lines.size()) +
                           " cases cannot be in the batch. " + first.caseNo + ": " + first.why.what,
                       "Nothing was signed. " + first.why.todo);
    }
    return m_d.commitEntries(stack->entries);
}

Result<std::vector<BatchRefusal>> Workspace::checkBatch(const SubmitBatch &batch)
{
    auto stack = ReviewDesk(*this).signAll(batch);
    if (!stack)
        return failure(stack.error());
    return std::move(stack->refusals);
}

} // namespace casegrip::workspace
