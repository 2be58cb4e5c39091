// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/time_zone.h"
#include "core/sync/export_source.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casegrip::sync
{

// What an export says about itself (export-format, manifest.json).
struct Manifest {
    enum class Kind { Full, Delta };
    struct File {
        std::string name;
        std::int64_t rows = 0; // without the header
        std::string sha256;    // 64 lower-case hex digits
    };

    // False: the export came without one and this is what stands in for it with --force: a full export, made
    // when its newest file was, with nothing to check the files against.
    bool isPresent = true;
    Kind kind = Kind::Full;
    Instant exportedAt;
    std::vector<File> files;
    std::vector<std::string> unknownKeys; // not of the format: not used, to be reported
};

// Reads manifest.json. Every error names the line, and the path inside the file ("/files/2/sha256"). A version above 1 is
// TooNew, everything else Invalid. exported_at without an offset is civil time in `zone`.
Result<Manifest> parseManifest(std::string_view text, const TimeZone &zone);
// That of an export, or the one that stands in for it.
Result<Manifest> readManifest(const ExportSource &source, const TimeZone &zone);

// A file as it was read.
struct FileAsRead {
    std::string name;
    std::int64_t rows = 0;
    std::string sha256;
};

// How an export differs from its manifest.
struct ManifestDifference {
    enum class Kind {
        NoManifest, // nothing to check against
        Missing,    // promised, not in the export
        Unlisted,   // in the export, not promised
        Rows,       // another number of rows
        Hash,       // other bytes
    };
    Kind kind = Kind::NoManifest;
    std::string file;   // empty for NoManifest
    std::string reason; // one sentence
    std::int64_t found = 0, promised = 0; // Rows
    bool operator==(const ManifestDifference &) const = default;
};

// Everything that does not match, in the order of the manifest; empty when the export is whole. A
// half-written export shows here. A sync stops on any of them unless it is forced.
std::vector<ManifestDifference> compareWithManifest(const Manifest &manifest,
                                                    std::span<const FileAsRead> files);
// The error to stop with: Refused, with the first reason and what to do. `differences` is not empty.
Error manifestError(std::span<const ManifestDifference> differences);

} // namespace casegrip::sync
