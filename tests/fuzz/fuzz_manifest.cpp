// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a manifest.json: refused with a sentence, or everything in it is as the format has it.
#include "core/sync/manifest.h"

#include <cstdlib>

using namespace casegrip;
using namespace casegrip::sync;

namespace
{

void expect(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const TimeZone zone = TimeZone::utc();
    const auto manifest = parseManifest({reinterpret_cast<const char *>(data), size}, zone);
    if (!manifest) {
        expect(!manifest.error().what.empty());
        return 0;
    }
    for (const Manifest::File &file : manifest->files)
        expect(file.rows >= 0 && file.sha256.size() == 64 && !file.name.empty() &&
               file.name.find('/') == std::string::npos);
    expect(compareWithManifest(*manifest, {}).size() == manifest->files.size());
    return 0;
}
