// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/stored_state.h"

#include "core/storage/statement.h"

#include <cstring>

namespace casegrip::sync
{

LastExport readLastExport(storage::Database &facts)
{
    LastExport last;
    storage::Statement query(facts, "sync/last_export");
    if (!query.step())
        return last;
    last.id = query.number(0);
    last.kind = query.text(1);
    last.exportedAt = query.instant(2);
    last.casesInLastFull = query.number(3);
    last.cases = query.number(4);
    last.absent = last.kind == "full" ? query.number(5) : 0;
    last.refused = query.number(6);
    query.reset();
    storage::Statement files(facts, "sync/export_files");
    files << last.id;
    while (files.step())
        last.files.push_back({std::string(files.text(0)), files.number(1), std::string(files.text(2))});
    return last;
}

std::int64_t countNamedCases(storage::Database &facts, const LastExport &last)
{
    const bool isFull = last.kind == "full";
    storage::Statement query(facts, isFull ? "workspace/count_cases" : "sync/count_refused_cases");
    if (!isFull)
        query << last.id;
    const auto count = query.step() ? query.number(0) : 0;
    return isFull ? count - last.absent : last.cases - count;
}

void forEachQuarantined(storage::Database &facts, const LastExport &last, const TakeRefusal &take)
{
    storage::Statement row(facts, "sync/quarantine_of_export");
    row << last.id;
    while (row.step())
        take({std::string(row.text(0)), row.number(1), std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4))},
             std::string(row.text(5)));
}

std::vector<StoredDigest> readDigests(storage::Database &facts)
{
    std::vector<StoredDigest> digests;
    storage::Statement query(facts, "sync/read_digests");
    while (query.step()) {
        StoredDigest one;
        one.id = query.number(0);
        one.key = query.number(1);
        const auto bytes = query.text(2);
        if (bytes.size() == one.digest.size())
            std::memcpy(one.digest.data(), bytes.data(), bytes.size());
        digests.push_back(one);
    }
    return digests;
}

std::unordered_set<std::int64_t> readAbsent(storage::Database &facts)
{
    std::unordered_set<std::int64_t> ids;
    storage::Statement query(facts, "sync/read_absent");
    while (query.step())
        ids.insert(query.number(0));
    return ids;
}

} // namespace casegrip::sync
