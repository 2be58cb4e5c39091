// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/policed_force.h"

// The restricted case of the policed force as one whose review waits for an approval, with a direction and a note, by the
// sergeant whom the policy names for it; and drafts about it, begun by others before it was restricted.
namespace casegrip::test
{

class RestrictedReview
{
public:
    explicit RestrictedReview(const std::string &code = "43") : force(code)
    {
        force.makeUrgent(PolicedForce::restricted);
        // Refused: of no kind that there is.
        force.tables.events.add({{"case_no", PolicedForce::restricted}, {"at", "2026-03-05T09:00:00Z"}, {"kind", "whispered"}, {"note", "secret"}});
        force.tables.events.add({{"case_no", PolicedForce::ash1}, {"at", "2026-03-05T09:00:00Z"}, {"kind", "whispered"}, {"note", "plain"}});
        // And one whose case is therefore not there.
        force.tables.cases.add({{"case_no", "43260000009"}, {"recorded_at", "some day"}, {"team", "ASH1"}, {"status", "open"}, {"restricted", "yes"},
                                {"summary", "a secret too"}});
        // What else the export has of that one; and one that has the number of the restricted case in its text.
        force.tables.events.add({{"case_no", "43260000009"}, {"at", "2026-03-05T09:00:00Z"}, {"kind", "contacted"}, {"note", "its secret"}});
        force.tables.reviews.add({{"review_ref", "secret-1"}, {"case_no", "43260000009"}, {"kind", "inspector"}, {"completed_at", "2026-03-05T09:00:00Z"},
                                  {"reviewer_id", "PX"}, {"decision", "Proceed"}});
        force.tables.events.add({{"case_no", PolicedForce::ash1}, {"at", "2026-03-05T09:00:00Z"}, {"kind", "whispered"}, {"note", "secret: (43260000005)."}});
        force.syncAgain();
        draftBefore();
        sign();
    }

    PolicedForce force;
    std::string ref, submission, direction, hash; // of the review: the entry that signed it, a direction on the case
    reviews::Draft draft;                         // as it was signed

private:
    void draftBefore() const
    {
        auto opened = force.openBefore("PS");
        must(opened.saveDraft(must(opened.beginReview({PolicedForce::restricted, {}, {}})).fresh));
    }
    void sign()
    {
        auto opened = force.open("PN");
        const auto begun = must(opened.beginReview({PolicedForce::restricted, {}, {}}));
        draft = completed(begun.fresh, *begun.form);
        submission = must(opened.run(workspace::SubmitReview{draft, {}, {}})).entryId;
        direction = must(opened.run(workspace::GiveDirection{PolicedForce::restricted, "Ask for the footage", "sergeant", {}, force.clock.now() + std::chrono::hours{24}})).entryId;
        must(opened.run(workspace::AddNote{PolicedForce::restricted, "Looked at"}));
        ref = draft.ref;
        hash = journal::toHex(must(opened.findReview(ref)).state.latest().hash);
    }
};

} // namespace casegrip::test
