// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry_types.h"
#include "core/journal/journal_writer.h"
#include "core/journal/work_file.h"

#include <QTemporaryDir>
#include <memory>
#include <string>

namespace casegrip::test
{

// A data folder with an open work.db, a fixed clock and a writer: what every journal test starts from.
// value() throws, and so fails the test, when anything cannot be made.
class JournalFolder
{
public:
    explicit JournalFolder(const std::string &folder = {})
        : clock(Instant{std::chrono::sys_days{std::chrono::year{2026} / 1 / 15} + std::chrono::hours{9}}),
          path(folder.empty() ? m_folder.path().toStdString() : folder)
    {
        reopen();
    }
    void reopen()
    {
        writer.reset();
        work.reset();
        work = std::make_unique<storage::Database>(
            journal::openWorkFile(path, storage::Database::Mode::ReadWrite).value());
        writer = std::make_unique<journal::JournalWriter>(
            journal::JournalWriter::open(*work, journal::SigningKey::loadOrMake(path).value(), clock,
                                         {"LPA1234", "99"})
                .value());
    }
    void close()
    {
        writer.reset();
        work.reset();
    }
    journal::EntryId note(const std::string &caseNo, const std::string &text)
    {
        return writer->append(journal::noteEntry(caseNo, text).value()).value();
    }
    journal::Journal journal() { return journal::Journal(*work); }
    void passSeconds(int seconds) { clock.set(clock.now() + Seconds{seconds}); }

    FixedClock clock;

private:
    QTemporaryDir m_folder;

public:
    std::string path;
    std::unique_ptr<storage::Database> work;
    std::unique_ptr<journal::JournalWriter> writer;
};

} // namespace casegrip::test
