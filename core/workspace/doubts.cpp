// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"
#include "core/workspace/private.h"
#include "core/workspace/review_desk.h"

#include <algorithm>

// Decisions that somebody should look at: what the record says of who made them is asked again, of the facts as they are now.
namespace casegrip::workspace
{
namespace
{

constexpr std::size_t mostDoubts = 100;
constexpr const char *toLookAt = "Have somebody who answers for the case look at the decision: nothing that is stored is wrong.";
using Officers = std::vector<std::string>; // officer_ids

bool isAmong(const Officers &officers, const std::string &officerId)
{
    return !officerId.empty() && std::find(officers.begin(), officers.end(), officerId) != officers.end();
}

// Who was the officer in the case at some time up to then.
Officers officersUntil(const cases::StoredCase &stored, const cases::Names &names, Instant at)
{
    Officers officers, told;
    for (const cases::EventRecord &event : stored.history.events) {
        if (event.kind != due::EventKind::Allocated || event.officer == cases::OfficerId{})
            continue;
        told.push_back(names.officerCode(event.officer));
        if (event.at <= at)
            officers.push_back(told.back());
    }
    for (const cases::OfficerId officer : stored.history.formerOfficers) {
        if (const std::string code = names.officerCode(officer); !isAmong(told, code)) // nobody says from when
            officers.push_back(code);
    }
    if (told.empty() && stored.columns.oic != cases::OfficerId{})
        officers.push_back(names.officerCode(stored.columns.oic));
    return officers;
}

bool isAuthor(const reviews::Decision &decision, const reviews::ReviewState &review)
{
    return std::any_of(review.versions.begin(), review.versions.end(), [&](const reviews::ReviewVersion &version) {
        return version.login == decision.author || version.review.author.id == decision.said.by.id;
    });
}

// By the policy and the roster as they are now, with the rank that was held then; empty: they let them.
std::string whyNotPermitted(const Gate &gate, const reviews::Decision &decision, Day day)
{
    const auto action = decision.said.verdict == reviews::Verdict::Returned ? access::Action::Return : access::Action::Approve;
    access::Person person = access::personOf(gate.directory(), decision.said.by.id, day);
    person.rank = decision.said.by.rank;
    person.actingRank.clear();
    access::Relation asSuch;
    asSuch.through = access::Through::Duty;
    const access::Decision now = access::may(person, action, asSuch);
    return now.isAllowed() ? std::string() : "by somebody who may not, as the policy and the roster are now: " + access::toError(now.reason).what;
}

// What is to be said of one decision; usually nothing.
std::vector<std::string> doubtsAbout(const reviews::Decision &decision, const reviews::ReviewState &review, const Officers &officers,
                                     const Gate &gate, Day day)
{
    std::vector<std::string> doubts;
    if (isAuthor(decision, review))
        doubts.emplace_back("by its own author.");
    if (isAmong(officers, decision.said.by.id))
        doubts.emplace_back("by somebody who was the officer in the case, then or before.");
    else if (isAmong(officers, decision.said.onBehalfOf))
        doubts.emplace_back("on behalf of somebody who was the officer in the case, then or before.");
    if (decision.effect == reviews::Effect::RankTooLow)
        doubts.emplace_back("by a lower rank than was asked.");
    else if (auto why = gate.isOpen() ? std::string() : whyNotPermitted(gate, decision, day); !why.empty())
        doubts.push_back(std::move(why));
    return doubts;
}

} // namespace

Done Workspace::Private::addDoubts(VerifyReport &report, const std::string &caseNo)
{
    auto entries = journal::Journal(*work).workOfCase(caseNo);
    if (!entries)
        return failure(entries.error());
    cases::CaseStore store(*facts);
    cases::StoredCase stored;
    const auto id = store.findId(caseNo);
    const bool isThere = id && store.read(*id, stored);
    const bool isSeen = sees(caseNo);
    for (const reviews::ReviewState &review : reviews::foldReviews(std::move(*entries)).reviews) {
        for (const reviews::Decision &decision : review.decisions) {
            const Officers officers = isThere ? officersUntil(stored, names, decision.at) : Officers();
            for (const std::string &why : doubtsAbout(decision, review, officers, gate, frameworks.zone().dayOf(decision.at))) {
                if (!isSeen)
                    ++report.unseenDoubts;
                else if (report.doubts.size() < mostDoubts)
                    report.doubts.push_back({"The review " + review.ref + " was " + std::string(reviews::toWord(decision.said.verdict)) + ' ' + why,
                                             Since{decision.at, Since::Known::Written}, "work.db, entry " + journal::toHex(decision.entry), toLookAt});
            }
        }
    }
    return {};
}

Done Workspace::Private::addDoubts(VerifyReport &report)
{
    return storage::guarded(factsPath, [&]() -> Done {
        storage::Statement decided(*facts, "workspace/cases_decided");
        while (decided.step()) {
            if (auto added = addDoubts(report, std::string(decided.text(0))); !added)
                return added;
        }
        return {};
    });
}

} // namespace casegrip::workspace
