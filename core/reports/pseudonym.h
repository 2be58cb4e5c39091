// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/journal/bytes.h"

#include <string>
#include <string_view>

namespace casegrip::reports
{

// Turns officer numbers into pseudonyms, always the same ones in one data folder. There are so few officer
// numbers that whoever knew the hash alone could try them all; so it has a key, in the file pseudonym.key of
// the data folder (mode 0600), made when it is first needed. It is in no backup: without the file there are
// other pseudonyms from then on. Immutable; wiped from memory when it goes.
class Pseudonyms
{
public:
    // Damaged when the file is not such a key. Two at once find the same one.
    static Result<Pseudonyms> loadOrMake(const std::string &dataFolder);
    explicit Pseudonyms(const journal::Bytes<32> &key) : m_key(key) {}
    Pseudonyms(const Pseudonyms &) = default;
    Pseudonyms &operator=(const Pseudonyms &) = default;
    ~Pseudonyms();

    // 32 hexadecimal digits. Empty for nobody.
    std::string of(std::string_view officerId) const;

private:
    journal::Bytes<32> m_key;
};

} // namespace casegrip::reports
