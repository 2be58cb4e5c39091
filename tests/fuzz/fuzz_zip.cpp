// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a zipped export: refused with a sentence, or read to the promised size or to an error.
#include "core/sync/export_source.h"

#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

using namespace casegrip;
using namespace casegrip::sync;

namespace
{

void expect(bool holds)
{
    if (!holds)
        std::abort();
}

void readFile(const ExportSource &source, const ExportFile &file)
{
    auto bytes = source.read(file.name);
    if (!bytes)
        return;
    std::string buffer(64U << 10U, '\0');
    std::int64_t done = 0;
    while (true) {
        const auto count = (*bytes)->read(buffer.data(), buffer.size());
        if (!count)
            return;
        done += static_cast<std::int64_t>(*count);
        expect(done <= file.size);
        if (*count == 0)
            break;
    }
    expect(done == file.size);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const int memory = ::memfd_create("zip", MFD_CLOEXEC);
    expect(memory >= 0 && ::write(memory, data, size) == static_cast<ssize_t>(size));
    const auto source = ExportSource::open("/proc/self/fd/" + std::to_string(memory));
    if (source) {
        expect((*source)->files().size() <= exportFileNames.size());
        for (const ExportFile &file : (*source)->files()) {
            expect(isExportFileName(file.name));
            readFile(**source, file);
        }
    } else {
        expect(!source.error().what.empty());
    }
    ::close(memory);
    return 0;
}
