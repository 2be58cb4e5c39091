// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/bytes.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <span>
#include <string_view>

// Runs of bytes into and out of SQLite.
namespace casegrip::journal
{

inline void bindBlob(SQLite::Statement &statement, int index, std::span<const unsigned char> bytes)
{
    statement.bind(index, bytes.data(), static_cast<int>(bytes.size()));
}
inline void bindBlob(SQLite::Statement &statement, int index, std::string_view bytes)
{
    statement.bind(index, bytes.data(), static_cast<int>(bytes.size()));
}

// Valid until the statement moves on.
inline std::string_view blobOf(const SQLite::Column &column)
{
    const auto *from = static_cast<const char *>(column.getBlob());
    return {from, from ? static_cast<std::size_t>(column.getBytes()) : 0};
}

// A value of another length (a damaged file) is cut or filled with zeros: it then names nothing.
template <std::size_t N>
Bytes<N> bytesOf(std::string_view blob)
{
    Bytes<N> bytes{};
    std::copy_n(blob.begin(), std::min(blob.size(), N), bytes.begin());
    return bytes;
}
template <std::size_t N>
Bytes<N> bytesOf(const SQLite::Column &column)
{
    return bytesOf<N>(blobOf(column));
}

} // namespace casegrip::journal
