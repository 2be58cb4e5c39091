// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/policy.h"

#include <algorithm>

namespace casegrip::access
{

const PolicyPerson *Policy::find(const std::string &officerId) const
{
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const PolicyPerson &one) { return one.officerId == officerId; });
    return found == people.end() ? nullptr : &*found;
}

bool isPermittedExport(const Policy &policy, const std::string &canonicalPath)
{
    return std::any_of(policy.exports.begin(), policy.exports.end(), [&](const std::string &folder) {
        return canonicalPath == folder || canonicalPath.starts_with(folder + '/');
    });
}

} // namespace casegrip::access
