// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/settings.h"

#include "core/journal/bytes.h"

namespace casegrip::journal
{
namespace
{

// The NUL keeps ("ab", "c") and ("a", "bc") apart.
Hash digestOf(const std::string &name, const std::string &value)
{
    return hash(name + '\0', value);
}

} // namespace

Result<std::optional<std::string>> Settings::value(const std::string &name) const
{
    return storage::guarded(m_work.path(), [&]() -> Result<std::optional<std::string>> {
        auto query = m_work.query("journal/setting");
        query->bind(1, name);
        if (!query->executeStep())
            return std::optional<std::string>();
        return std::optional(query->getColumn(0).getString());
    });
}

Done Settings::set(const std::string &name, const std::string &value)
{
    return storage::guarded(m_work.path(), [&]() -> Done {
        auto query = m_work.query("journal/set_setting");
        const Hash digest = digestOf(name, value);
        query->bind(1, name);
        query->bind(2, value);
        query->bind(3, digest.data(), static_cast<int>(digest.size()));
        query->exec();
        return {};
    });
}

Result<std::vector<std::string>> Settings::damaged() const
{
    return storage::guarded(m_work.path(), [&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> names;
        auto query = m_work.query("journal/settings");
        while (query->executeStep()) {
            const std::string name = query->getColumn(0).getString();
            if (query->getColumn(2).getString() != asText(digestOf(name, query->getColumn(1).getString())))
                names.push_back(name);
        }
        return names;
    });
}

} // namespace casegrip::journal
