// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/second_copies.h"

#include "core/storage/file.h"

#include <QDir>
#include <QFileInfo>
#include <utility>

namespace casegrip::storage
{
namespace
{

constexpr auto retryAfter = std::chrono::hours{1};

// The salt tells this data folder's copies from those of others who chose the same folder.
std::string endingOf(const SealKey &key)
{
    std::string ending = "-";
    for (std::size_t i = 0; i < 4; ++i) {
        constexpr char digits[] = "0123456789abcdef";
        ending += digits[key.salt()[i] >> 4];
        ending += digits[key.salt()[i] & 15];
    }
    return ending + ".cgsealed";
}

std::string pathOf(const SecondFolder &second, const BackupFile &backup)
{
    return second.folder + '/' + backupName(backup.at, endingOf(second.key));
}

// These run on the thread of an errand.

Done seal(const SecondFolder &second, const BackupFile &backup, const GoOn &goOn)
{
    const std::string to = pathOf(second, backup);
    const std::string aside = to + ".part";
    if (auto sealed = sealFile(backup.path, aside, second.key, goOn); !sealed)
        return sealed;
    if (goOn())
        return moveInto(aside, to);
    (void)removeFile(aside);
    return failure(ErrorKind::Cancelled, "Stopped.");
}

Done copyInto(const SecondFolder &second, const BackupFile &backup, Instant now, const GoOn &goOn)
{
    if (!fileExists(pathOf(second, backup))) {
        if (auto sealed = seal(second, backup, goOn); !sealed)
            return sealed;
    }
    return goOn() ? thinBackups(second.folder, endingOf(second.key), now) : failure(ErrorKind::Cancelled, "Stopped.");
}

Done renewIn(const SecondFolder &second, const std::optional<BackupFile> &backup, const GoOn &goOn)
{
    if (!QDir(QString::fromStdString(second.folder)).exists())
        return failure(ErrorKind::Io, "The second folder for backups cannot be reached.", "Connect it; it is tried again at each start.");
    if (backup) {
        if (auto sealed = seal(second, *backup, goOn); !sealed)
            return sealed;
    }
    for (const BackupFile &file : listBackups(second.folder, endingOf(second.key))) {
        if (backup && file.at == backup->at)
            continue;
        if (!goOn())
            return failure(ErrorKind::Cancelled, "Stopped.");
        if (auto removed = removeFile(file.path); !removed)
            return removed;
    }
    return {};
}

Done checkFolder(const std::string &folder)
{
    const QFileInfo chosen(QString::fromStdString(folder));
    if (chosen.isDir() && chosen.isWritable())
        return {};
    return failure(ErrorKind::Refused, "The second folder does not exist or cannot be written.", "Choose another.");
}

Error silent()
{
    return {ErrorKind::Io, "The second folder for backups does not answer.", "Check the share or the disk, then try again."};
}

} // namespace

SecondCopies::SecondCopies(std::string dataFolder, std::chrono::milliseconds patience)
    : m_data(std::move(dataFolder)), m_patience(patience), m_errand(std::make_unique<Errand>(patience))
{
}

SecondCopies::~SecondCopies()
{
    (void)settle();
}

Done SecondCopies::look(Instant now)
{
    const Done ended = note();
    if (!ended)
        m_failedAt = now;
    if (m_errand->isUnderWay() || isWaiting(now))
        return ended;
    const auto second = readSecondFolder(m_data);
    if (!second) {
        m_failedAt = now;
        return failure(second.error());
    }
    const auto here = Backups(m_data).list();
    if (!*second || here.empty() || (*second)->lastCopied == here.front().at)
        return ended;
    m_underWay = Copy{**second, here.front()};
    m_errand->begin([copy = *m_underWay, now](const GoOn &goOn) { return copyInto(copy.second, copy.backup, now, goOn); });
    return ended;
}

// After a failure; a clock that was put back ends it.
bool SecondCopies::isWaiting(Instant now) const
{
    return m_failedAt && *m_failedAt <= now && now < *m_failedAt + retryAfter;
}

Done SecondCopies::settle()
{
    if (!m_errand->settle())
        return failure(silent());
    return note();
}

Done SecondCopies::note()
{
    const auto ended = m_errand->outcome();
    if (!ended)
        return {};
    const auto copy = std::exchange(m_underWay, std::nullopt);
    return *ended && copy ? noteCopied(*copy) : *ended;
}

// Nothing when another folder or passphrase was chosen meanwhile.
Done SecondCopies::noteCopied(const Copy &made) const
{
    auto second = readSecondFolder(m_data);
    if (!second)
        return failure(second.error());
    if (!*second || (*second)->folder != made.second.folder || (*second)->key.salt() != made.second.key.salt())
        return {};
    (*second)->lastCopied = made.backup.at;
    return writeSecondFolder(m_data, **second);
}

Done SecondCopies::onShare(Errand::Work work)
{
    (void)settle();
    if (m_errand->isUnderWay()) { // held up: left behind
        m_underWay.reset();
        m_errand = std::make_unique<Errand>(m_patience);
    }
    m_errand->begin(std::move(work));
    if (!m_errand->settle())
        return failure(silent());
    return m_errand->outcome().value_or(Done());
}

Done SecondCopies::choose(const std::string &folder, const std::string &passphrase, Instant now, SealCost cost)
{
    const auto path = QFileInfo(QString::fromStdString(folder)).absoluteFilePath().toStdString();
    if (auto usable = onShare([path](const GoOn &) { return checkFolder(path); }); !usable)
        return usable;
    auto key = SealKey::fromPassphrase(passphrase, cost);
    if (!key)
        return failure(key.error());
    if (auto written = writeSecondFolder(m_data, {path, *key, {}}); !written)
        return written;
    m_failedAt.reset();
    const auto here = Backups(m_data).list();
    if (here.empty())
        return {};
    const Copy copy{{path, *key, {}}, here.front()};
    auto copied = onShare([copy, now](const GoOn &goOn) { return copyInto(copy.second, copy.backup, now, goOn); });
    return copied ? noteCopied(copy) : copied;
}

Done SecondCopies::forget()
{
    return removeSecondFolder(m_data);
}

Done SecondCopies::renew()
{
    const auto second = readSecondFolder(m_data);
    if (!second)
        return failure(second.error());
    if (!*second)
        return {};
    const auto here = Backups(m_data).list();
    const auto backup = here.empty() ? std::nullopt : std::optional(here.front());
    auto renewed = onShare([second = **second, backup](const GoOn &goOn) { return renewIn(second, backup, goOn); });
    return renewed && backup ? noteCopied({**second, *backup}) : renewed;
}

} // namespace casegrip::storage
