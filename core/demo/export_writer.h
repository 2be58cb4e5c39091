// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"

#include <QFile>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct evp_md_ctx_st;

// Writing of canonical exports: CSV text, files that are hashed as they are written, and the manifest.
namespace casegrip::demo
{

// Columns in the order in which our exports have them.
extern const std::string_view officerColumns;
extern const std::string_view unitColumns;
extern const std::string_view caseColumns;
extern const std::string_view eventColumns;
extern const std::string_view reviewColumns;

// One row of CSV (RFC 4180) at the end of `text`.
class Row
{
public:
    explicit Row(std::string &text) : m_text(text) {}
    Row &operator<<(std::string_view value); // quoted when it has to be
    Row &operator<<(std::int64_t value);
    Row &operator<<(Instant value); // 2025-01-31T23:59:59Z
    Row &skip(int fields = 1);      // empty fields
    void end();

private:
    void separate();
    std::string &m_text;
    bool m_first = true;
};

void appendInstant(std::string &text, Instant instant);

struct FileEntry {
    std::string name;
    std::int64_t rows = 0;
    std::int64_t bytes = 0;
    std::string sha256; // lower-case hexadecimal
};

// One file of an export, from its header row on.
class ExportFile
{
public:
    static Result<ExportFile> create(const std::string &dir, const std::string &name,
                                     std::string_view columns);
    ExportFile(ExportFile &&) = default;
    ExportFile &operator=(ExportFile &&) = default;

    Done write(std::string_view text, std::int64_t rows);
    Result<FileEntry> close();

private:
    struct FreeHash {
        void operator()(evp_md_ctx_st *context) const;
    };
    ExportFile() = default;

    FileEntry m_entry;
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<evp_md_ctx_st, FreeHash> m_hash;
};

Done writeManifest(const std::string &dir, Instant exportedAt, const std::vector<FileEntry> &files);

} // namespace casegrip::demo
