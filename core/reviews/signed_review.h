// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/due/types.h"
#include "core/forms/content.h"
#include "core/journal/bytes.h"
#include "core/journal/officer.h"

#include <QJsonObject>
#include <map>
#include <optional>
#include <string>
#include <vector>

// A review as it is signed: everything that was said, by whom, on what, so that it can be read, printed and
// checked without the template and without the case. Immutable.
namespace casegrip::reviews
{

using Reviewer = journal::Officer;

struct TemplateUsed {
    std::string id;
    int version = 1;
    std::string title;
    std::string language;
    journal::Hash content{}; // of the template with its parts
    std::vector<forms::PartUsed> parts;
    std::string notice; // Template::notice, as who signed saw it

    bool operator==(const TemplateUsed &) const = default;
};
TemplateUsed used(const forms::Template &form);

// What it was begun for; the obligation that it completes is found by the due rules alone.
struct Occasion {
    due::Stage stage = due::Stage::Inspector;
    std::uint32_t cycle = 1;
    std::optional<Instant> dueAt;

    bool operator==(const Occasion &) const = default;
};

// One of several reviews signed in one step.
struct Batch {
    std::string id; // hex; the same for all of them
    int size = 0;

    bool operator==(const Batch &) const = default;
};

// Whom the review was put before for approval, by the framework that was in force when it was signed.
struct ApprovalAsked {
    std::string rank; // of that rank at least
    std::string why;  // the titles of the rules: "Proposal to file"

    bool operator==(const ApprovalAsked &) const = default;
};

// An instruction that the review gives; direction.given makes it live (review_entries.h).
struct PlannedDirection {
    int number = 0; // in the case
    std::string text;
    std::string owner;   // a word of forms::owners()
    std::string ownerId; // officer_id; empty: whoever has that role
    std::optional<Instant> dueAt;
    std::string question; // that brought it about; empty: given by hand
    std::string ownerName = {}; // of ownerId, in the roster of then; kept when given without a review

    bool operator==(const PlannedDirection &) const = default;
};
// The directions that answers bring about, numbered from `firstNumber`: everything but themes, and only those
// with a text.
std::vector<PlannedDirection> directionsOf(const forms::Content &content, int firstNumber);

struct SignedReview {
    std::string ref;
    int version = 1; // an edit after return is a further one under the same ref
    std::string caseNo;
    due::ReviewKind kind = due::ReviewKind::Inspector;
    Reviewer author;
    Instant signedAt;
    TemplateUsed form;
    std::optional<Occasion> occasion;
    std::optional<Batch> batch;
    std::optional<ApprovalAsked> approval; // none: it needs none
    forms::Content content;
    std::vector<PlannedDirection> directions;
    // By name, what was known of the case when it was signed, also what no question asked about (a value of nothing: it was
    // not known): what has changed by the next review is worked out from it.
    std::map<std::string, forms::Value> caseFacts = {};
    // The content hash of the version before; none for the first.
    std::optional<journal::Hash> previous;

    bool operator==(const SignedReview &) const = default;
};

// Canonical JSON: UTF-8, no spaces, keys sorted, instants as 2025-01-31T23:59:59Z, hashes as lower-case hex.
QJsonObject toJson(const SignedReview &review);
std::string canonicalBytes(const QJsonObject &review);
// BLAKE2b-256 of the canonical bytes: printed under the review, so that anybody can compare.
journal::Hash contentHash(const QJsonObject &review);
// Invalid, naming the path, for JSON that toJson() cannot have made.
Result<SignedReview> readReview(const QJsonObject &json);

// Worth saying in one line: "CG-7K3QX-9M2TD version 2".
std::string nameOf(const SignedReview &review);

} // namespace casegrip::reviews
