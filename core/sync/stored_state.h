// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_store.h"
#include "core/sync/sync_plan.h"

#include <functional>
#include <unordered_set>
#include <vector>

namespace casegrip::sync
{

// What a facts file knows of its exports and of the cases' digests.
struct LastExport {
    std::int64_t id = 0; // 0: none
    std::string kind;
    Instant exportedAt;
    std::int64_t casesInLastFull = 0;
    std::int64_t cases = 0;   // rows of its cases.csv
    std::int64_t absent = 0;  // stored cases that it, a full one, did not name
    std::int64_t refused = 0; // rows
    struct File {
        std::string name;
        std::int64_t size = 0;
        std::string xxh3;
    };
    std::vector<File> files;
};
LastExport readLastExport(storage::Database &facts);
// Stored cases that it names.
std::int64_t countNamedCases(storage::Database &facts, const LastExport &last);
// Its refused rows as they lie in quarantine, in the order of files and lines.
void forEachQuarantined(storage::Database &facts, const LastExport &last, const TakeRefusal &take);

struct StoredDigest {
    std::int64_t id = 0;
    std::int64_t key = 0;
    cases::Digest digest = {};
};
// Of every stored case, in the order of ids.
std::vector<StoredDigest> readDigests(storage::Database &facts);
std::unordered_set<std::int64_t> readAbsent(storage::Database &facts);

// What a scan is compared with.
struct StoredCases {
    std::vector<StoredDigest> digests;
    std::unordered_set<std::int64_t> absent;      // ids
    std::unordered_set<std::int64_t> quarantined; // keys: with rows in quarantine
};

} // namespace casegrip::sync
