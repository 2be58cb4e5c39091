// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace casegrip
{

// What a caller can do differently about a failure.
enum class ErrorKind {
    NotFound,  // the thing asked for is not there
    Invalid,   // the input is wrong: say where, ask for another
    Refused,   // a rule stops it: --force, another person or another time may do it
    Busy,      // another program holds it: try again later
    Damaged,   // a file of ours is not what was written: restore or rebuild
    TooNew,    // written by a newer version: upgrade
    TooOld,    // written by a version no longer read
    DiskFull,  // free space, then again
    Io,        // the file system refused
    Cancelled, // the user stopped it; nothing was changed
};

// A failure, as a value. `what` is one plain English sentence that says what went wrong and where, `todo` one
// that says what to do next (may be empty). Neither holds names, free text or SQL: both may reach a log.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    std::string what;
    std::string todo;

    bool operator==(const Error &) const = default;
};

// A value or an Error. [[nodiscard]]: a failure has to be looked at.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};
using Done = Result<void>;

inline tl::unexpected<Error> failure(ErrorKind kind, std::string what, std::string todo = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(what), std::move(todo)});
}
inline tl::unexpected<Error> failure(Error error) { return tl::unexpected<Error>(std::move(error)); }

// For logs and tests: "damaged: facts-1.db is not a database".
std::string toString(const Error &error);
const char *toString(ErrorKind kind);

} // namespace casegrip
