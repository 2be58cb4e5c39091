// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/base/log.h"
#include "core/cases/facts_file.h"
#include "core/journal/projection_store.h"
#include "core/journal/work_file.h"
#include "core/storage/file.h"
#include "core/storage/statement.h"
#include "core/workspace/known_settings.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <xxhash.h>

namespace casegrip::workspace
{
namespace
{

constexpr const char *factsSetting = "facts";
constexpr const char *actorSetting = "actor";
constexpr const char *makeAnew = "Run casegrip rebuild: it makes the facts anew from the kept exports.";

QString q(const std::string &text) { return QString::fromStdString(text); }

Done makeFolder(const std::string &path)
{
    if (!storage::makeFolder(path))
        return failure(ErrorKind::Io, "The data folder cannot be made.", "Choose another with --data.");
    if (!QFile::setPermissions(q(path), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return failure(ErrorKind::Io, "The permissions of the data folder cannot be set.", "Choose a folder that is yours.");
    return {};
}

int factsNumber(const QString &name)
{
    return name.mid(6).chopped(3).toInt(); // facts-<n>.db
}

// The name of the newest facts file of a folder; empty when there is none.
std::string newestFacts(const std::string &dir)
{
    QString newest;
    for (const auto &name : QDir(q(dir)).entryList({QStringLiteral("facts-*.db")}, QDir::Files)) {
        if (newest.isEmpty() || factsNumber(name) > factsNumber(newest))
            newest = name;
    }
    return newest.toStdString();
}

std::string tagOf(const framework::FrameworkSet &set)
{
    std::string text;
    for (const auto &version : set.versions)
        text += framework::toJson(version);
    char tag[17];
    std::snprintf(tag, sizeof tag, "%016llx", static_cast<unsigned long long>(XXH3_64bits(text.data(), text.size())));
    return tag;
}

} // namespace

Workspace::Workspace(std::unique_ptr<Private> parts) : d(std::move(parts)) {}
Workspace::Workspace(Workspace &&) noexcept = default;
Workspace &Workspace::operator=(Workspace &&) noexcept = default;
Workspace::~Workspace() = default;

Instant Workspace::now() const { return d->now(); }
const Actor &Workspace::actor() const { return d->actor; }
const framework::FrameworkSet &Workspace::frameworks() const { return d->frameworks; }
const std::vector<std::string> &Workspace::ranks() const { return d->ranks; }

Result<std::unique_ptr<Workspace::Private>> Workspace::Private::open(const OpenOptions &options)
{
    auto parts = std::make_unique<Private>();
    parts->options = options;
    for (const auto step : {&Private::openGate, &Private::openFiles, &Private::loadFrameworks, &Private::loadFacts}) {
        if (auto done = (parts.get()->*step)(); !done)
            return failure(done.error());
    }
    NoProgress silent;
    if (auto done = parts->prepareCaches(options.progress ? *options.progress : silent); !done)
        return failure(done.error());
    parts->settleErasures();
    parts->takeInDrafts();
    return parts;
}

Result<Workspace> Workspace::open(const OpenOptions &options)
{
    auto parts = Private::open(options);
    const bool isOtherVersion = !parts && (parts.error().kind == ErrorKind::TooOld || parts.error().kind == ErrorKind::TooNew);
    if (isOtherVersion && options.access == OpenOptions::Access::Write && !options.replay) {
        // Of the facts, that is: a work.db of a newer version stops this as well.
        auto anew = options;
        anew.access = OpenOptions::Access::Rebuild;
        NoProgress silent;
        if (auto rebuilding = open(anew); !rebuilding)
            return rebuilding;
        else if (auto rebuilt = rebuilding->d->rebuild(options.progress ? *options.progress : silent); !rebuilt) // NotFound: of nothing
            return failure(rebuilt.error().kind == ErrorKind::NotFound ? parts.error() : rebuilt.error());
        log::info("facts made anew", "they were of another version");
        parts = Private::open(options);
    }
    if (!parts)
        return failure(parts.error());
    return Workspace(std::move(*parts));
}

Done Workspace::Private::openFiles()
{
    const auto &dir = options.dataDir;
    using Mode = storage::Database::Mode;
    if (options.access != OpenOptions::Access::Read) {
        if (auto made = makeFolder(dir); !made)
            return made;
        auto taken = storage::WriteLock::acquire(dir);
        if (!taken)
            return failure(taken.error());
        lock = std::move(*taken);
        if (!writes())
            return {};
    } else if (!QFile::exists(q(journal::workPath(dir)))) {
        return {}; // an empty folder has no data, which is an answer
    }
    auto opened = journal::openWorkFile(dir, writes() ? Mode::ReadWrite : Mode::ReadOnly);
    if (!opened)
        return failure(opened.error());
    work = std::move(*opened);
    auto path = currentFacts();
    if (!path)
        return failure(path.error());
    if (rebuilds())
        factsPath = *path;
    return rebuilds() || path->empty() ? Done() : openFacts(*path);
}

// A restored work.db, or one whose switch was stopped, may name no facts file or one that is gone; the facts are then those of
// the newest there is, which is complete, or it would not have its name.
Result<std::string> Workspace::Private::currentFacts()
{
    auto current = journal::Settings(*work).value(factsSetting);
    if (!current)
        return failure(current.error());
    const std::string name = current->value_or(std::string());
    if (!name.empty() && QFile::exists(q(options.dataDir + "/" + name)))
        return options.dataDir + "/" + name;
    const auto newest = newestFacts(options.dataDir);
    if (newest.empty())
        return std::string();
    if (writes()) {
        if (auto set = journal::Settings(*work).set(factsSetting, newest); !set)
            return failure(set.error());
    }
    return options.dataDir + "/" + newest;
}

Done Workspace::Private::openFacts(const std::string &path)
{
    using Mode = storage::Database::Mode;
    facts.reset();
    factsCheck.reset();
    if (writes() && storage::hasLog(path)) {
        if (auto noted = journal::Settings(*work).set(uncheckedSetting, storage::nameOf(path)); !noted)
            return noted;
    }
    auto opened = cases::openFacts(path, writes() ? Mode::ReadWrite : Mode::ReadOnly);
    if (!opened) {
        const auto kind = opened.error().kind;
        const bool anew = kind == ErrorKind::Damaged || kind == ErrorKind::TooOld || kind == ErrorKind::TooNew;
        return failure(kind, opened.error().what, anew ? makeAnew : opened.error().todo);
    }
    facts = std::move(*opened);
    factsPath = path;
    return storage::guarded(path, [&]() -> Done {
        if (sync::readLastExport(*facts).id != 0)
            return {};
        return failure(ErrorKind::Damaged, "The file " + storage::nameOf(path) + " is damaged: it holds no export.", makeAnew);
    });
}

Done Workspace::Private::loadFrameworks()
{
    std::vector<framework::Framework> versions;
    if (!options.frameworkFile.empty()) {
        auto candidate = framework::load(options.frameworkFile);
        if (!candidate)
            return failure(candidate.error());
        versions.push_back(std::move(*candidate));
    } else {
        const QDir folder(q(options.dataDir) + QStringLiteral("/frameworks"));
        for (const auto &file : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            auto version = framework::load(folder.filePath(file).toStdString());
            if (!version)
                return failure(version.error());
            versions.push_back(std::move(*version));
        }
        if (versions.empty())
            versions.push_back(framework::shippedDefault());
    }
    auto set = framework::makeSet(std::move(versions));
    if (!set)
        return failure(set.error());
    frameworks = std::move(*set);
    frameworkTag = tagOf(frameworks);
    ranks = due::rankNames(frameworks);
    return {};
}

Done Workspace::Private::loadFacts()
{
    names = cases::Names();
    teams = cases::TeamHistory();
    forgetOwnWork();
    forget();
    if (work)
        isTest = journal::Settings(*work).value(testSetting).value_or(std::nullopt).has_value();
    if (!facts) {
        loadActor();
        return {};
    }
    return storage::guarded(factsPath, [&]() -> Done {
        isTest = isTest || cases::readMeta(*facts, "test").has_value();
        names.load(*facts);
        teams.load(*facts);
        loadActor();
        seenVersion = facts->dataVersion();
        return {};
    });
}

void Workspace::Private::readChangedFacts()
{
    names.load(*facts); // only what is new
    teams = cases::TeamHistory();
    teams.load(*facts);
    forgetOwnWork();
    loadActor();
    decideCaches();
}

// A reader answers from the caches while they are those of now and of this framework.
void Workspace::Private::decideCaches()
{
    usesCaches = isSameFramework() && !options.replay && computedAt() <= now() && due::DueStore(*facts).comeDue(now()).empty();
}

bool Workspace::Private::isSameFramework()
{
    return cases::readMeta(*facts, "framework") == frameworkTag;
}

Instant Workspace::Private::computedAt()
{
    return fromEpoch(q(cases::readMeta(*facts, "computed_at").value_or("0")).toLongLong());
}

std::optional<Actor> Workspace::Private::readActor(const std::string &login, const std::string &officerId)
{
    storage::Statement row(*facts, "workspace/actor");
    row << login << officerId;
    if (!row.step())
        return {};
    Actor found;
    found.login = login;
    found.officerId = row.text(0);
    found.name = row.text(1);
    found.rank = row.text(2);
    found.actingRank = row.text(3);
    found.team = row.text(4);
    return found;
}

// What the facts say of people does not matter under a policy, nor who somebody chose to be.
void Workspace::Private::loadActor()
{
    Actor found;
    found.login = options.login;
    if (!facts || !gate.isOpen())
        return takeActor(std::move(found));
    std::string officerId;
    if (work) {
        if (const auto chosen = journal::Settings(*work).value(actorSetting); chosen && *chosen)
            officerId = **chosen;
    }
    found = readActor(options.login, officerId).value_or(found);
    const auto calendar = figures::readUnits(*facts);
    if (const auto team = calendar.teamOf(found.team))
        found.area = calendar.areaName(calendar.areaAt(*team, frameworks.zone().dayOf(now())));
    takeActor(std::move(found));
}

// Decides whether answers come from the caches; a writer brings them up to date.
Done Workspace::Private::prepareCaches(Progress &progress)
{
    usesCaches = true;
    if (writes() && work && !writer) {
        auto key = journal::SigningKey::loadOrMake(options.dataDir);
        if (!key)
            return failure(key.error());
        auto opened = journal::JournalWriter::open(*work, std::move(*key), *options.clock, {options.login, {}});
        if (!opened)
            return failure(opened.error());
        writer.emplace(std::move(*opened));
        if (!rebuilds()) {
            removeOldFacts();
            if (auto settled = settleExports(); !settled)
                return settled;
        }
        if (mayWrite())
            backUp(storage::BackupReason::Daily);
    }
    if (!facts)
        return {};
    return storage::guarded(factsPath, [&]() -> Done {
        if (!writes() || (options.replay && !isTest)) {
            decideCaches();
            return {};
        }
        if (!isSameFramework() || now() < computedAt()) {
            storage::Transaction transaction(*facts);
            if (auto computed = recomputeAll(progress); !computed)
                return computed;
            transaction.commit();
            forget();
            return {};
        }
        auto folded = foldAndRefresh();
        return folded ? Done() : failure(folded.error());
    });
}

// Cases have come due since the last write. To work out every case would take seconds at a million, so a program that only reads
// brings those alone up to date, when nobody else has the right to write: a window that has it does so every minute. A log
// that somebody left is for who opens the folder to write, because what they make of it counts.
void Workspace::Private::catchUp()
{
    const bool isOnlyLate = !options.replay && isSameFramework() && computedAt() <= now();
    if (!isOnlyLate || options.atWriter || storage::hasLog(factsPath))
        return;
    const auto taken = storage::WriteLock::acquire(options.dataDir);
    if (!taken)
        return;
    if (const auto path = currentFacts(); !path || *path != factsPath)
        return; // a sync has just switched to another file: a new one of the old name would be made
    followChanges(); // what a writer left since this reader looked: names, teams, reviews signed here, the framework
    if (usesCaches || !isSameFramework() || computedAt() > now() || storage::hasLog(factsPath))
        return;
    auto opened = cases::openFacts(factsPath, storage::Database::Mode::ReadWrite);
    if (!opened)
        return;
    std::swap(*facts, *opened);
    const auto folded = foldAndRefresh();
    facts->exec("PRAGMA busy_timeout=0"); // another reader's long look holds nobody up here
    (void)facts->emptyLog();
    std::swap(*facts, *opened);
    if (!folded) // a full disk, for one: the facts themselves can still be read
        log::warn("caches not brought up to date", folded.error().what);
    readChangedFacts();
}

Done Workspace::Private::noFacts() const
{
    if (facts)
        return {};
    return failure(ErrorKind::NotFound, "There is no data yet.", "Sync an export first: casegrip sync EXPORT.");
}

Done Workspace::Private::mayWrite() const
{
    if (options.replay && !isTest)
        return failure(ErrorKind::Refused, "With --now or --framework nothing is written.", "Leave them out to make an entry.");
    if (!writes() || !work)
        return failure(ErrorKind::Refused, "The data folder is open for reading only.", "Close the window or the command that has it open.");
    return {};
}

// Older facts files go once nobody can need them: when the switch to the current one is durable.
void Workspace::Private::removeOldFacts()
{
    QDir folder(q(options.dataDir));
    const QString current = QFileInfo(q(factsPath)).fileName();
    const QStringList needed{current, current + QStringLiteral("-wal"), current + QStringLiteral("-shm")};
    for (const auto &file : folder.entryList({QStringLiteral("facts-*.db*")}, QDir::Files)) {
        if (current.isEmpty() || !needed.contains(file))
            folder.remove(file);
    }
}

std::string Workspace::Private::nextFactsPath() const
{
    int number = 0;
    const QString current = QFileInfo(q(factsPath)).fileName();
    if (current.startsWith(QStringLiteral("facts-")))
        number = factsNumber(current);
    return options.dataDir + "/facts-" + std::to_string(number + 1) + ".db";
}

Done Workspace::Private::switchFacts(const std::string &path)
{
    const std::string name = path.empty() ? std::string() : path.substr(path.rfind('/') + 1);
    if (auto set = journal::Settings(*work).set(factsSetting, name); !set)
        return set;
    if (path.empty()) {
        facts.reset();
        factsPath.clear();
    } else if (auto opened = openFacts(path); !opened)
        return opened;
    removeOldFacts();
    return loadFacts();
}

due::CaseEvaluator Workspace::Private::evaluator()
{
    return {frameworks, names.classifications(),
            [this](cases::OfficerId officer, Instant at) { return teams.teamAt(officer, at); }};
}

std::vector<std::int64_t> Workspace::Private::idsOf(const std::vector<std::string> &caseNos)
{
    std::vector<std::int64_t> ids;
    cases::CaseStore store(*facts);
    for (const auto &caseNo : caseNos) {
        if (const auto id = store.findId(caseNo))
            ids.push_back(*id);
    }
    return ids;
}

void Workspace::Private::recompute(const std::vector<std::int64_t> &ids)
{
    if (ids.empty())
        return;
    cases::CaseStore store(*facts);
    due::DueStore dues(*facts);
    auto evaluate = evaluator();
    cases::StoredCase stored;
    due::CaseDues result;
    for (const auto id : ids) {
        if (!store.read(id, stored))
            continue;
        evaluate.evaluate(stored.columns, stored.history, ownWorkOf(stored.columns.caseNo), now(), result);
        dues.put(id, stored.columns, result, false);
    }
    dues.flush();
}

Done Workspace::Private::recomputeAll(Progress &progress)
{
    facts->script("due/clear_caches");
    cases::CaseStore store(*facts);
    due::DueStore dues(*facts);
    auto evaluate = evaluator();
    due::CaseDues result;
    std::int64_t done = 0;
    bool isStopped = false;
    (void)allOwnWork();
    store.forEach([&](const cases::StoredCase &stored) {
        evaluate.evaluate(stored.columns, stored.history, ownWorkOf(stored.columns.caseNo), now(), result);
        dues.put(stored.id, stored.columns, result, true);
        isStopped = (done++ & 0xfff) == 0 && !progress.advance(Progress::Step::Computing, done, 0);
        return !isStopped;
    });
    if (isStopped)
        return failure(ErrorKind::Cancelled, "Stopped; nothing was changed.");
    dues.flush();
    cases::writeMeta(*facts, "framework", frameworkTag);
    cases::writeMeta(*facts, "computed_at", std::to_string(toEpoch(now())));
    return {};
}

namespace
{

// Its commits do not wait for the disk: what a power cut takes of them is folded again at the next open, from the journal, which did
// wait. The file stays whole, and the next commit that waits takes all before it along.
class NotWaiting
{
public:
    explicit NotWaiting(storage::Database &facts) : m_facts(facts) { m_facts.exec("PRAGMA synchronous=NORMAL"); }
    ~NotWaiting()
    {
        try {
            m_facts.exec("PRAGMA synchronous=FULL");
        } catch (const SQLite::Exception &) {
            log::warn("the facts file no longer waits for the disk");
        }
    }
    NotWaiting(const NotWaiting &) = delete;
    NotWaiting &operator=(const NotWaiting &) = delete;

private:
    storage::Database &m_facts;
};

} // namespace

// Folds entries that are not folded yet and computes what has come due; one transaction of the facts file.
Result<std::vector<std::string>> Workspace::Private::foldAndRefresh()
{
    return storage::guarded(factsPath, [&]() -> Result<std::vector<std::string>> {
        const NotWaiting notWaiting(*facts);
        storage::Transaction transaction(*facts);
        journal::Journal entries(*work);
        auto touched = journal::foldNewEntries(*facts, entries, projections());
        if (!touched)
            return failure(touched.error());
        readOwnWorkAgain(*touched);
        auto ids = idsOf(*touched);
        const auto dueIds = due::DueStore(*facts).comeDue(now());
        ids.insert(ids.end(), dueIds.begin(), dueIds.end());
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        recompute(ids);
        if (!ids.empty() || !touched->empty())
            cases::writeMeta(*facts, "computed_at", std::to_string(toEpoch(now())));
        transaction.commit();
        if (!ids.empty() || !touched->empty())
            forget();
        std::vector<std::string> caseNos = *touched;
        cases::StoredCase stored;
        cases::CaseStore store(*facts);
        for (const auto id : dueIds) {
            if (caseNos.size() > 1000)
                break;
            if (store.read(id, stored))
                caseNos.push_back(stored.columns.caseNo);
        }
        return caseNos;
    });
}

Result<Changes> Workspace::refresh()
{
    Changes changes;
    const int before = d->gate.turn();
    if (auto followed = d->followPolicy(); !followed)
        return failure(followed.error());
    d->look();
    const bool isOtherSight = d->gate.turn() != before; // a cover has ended, somebody has come back, the day is another
    changes.everything = isOtherSight;
    if (!d->mayWrite()) // a replay of real data stores nothing
        return changes;
    d->backUp(storage::BackupReason::Daily);
    if (!d->facts)
        return changes;
    if (auto sound = d->checkFacts(); !sound)
        return failure(sound.error());
    auto touched = d->foldAndRefresh();
    if (!touched)
        return failure(touched.error());
    changes.caseNos = std::move(*touched);
    changes.everything = isOtherSight || changes.caseNos.size() > 1000;
    return changes;
}

Result<std::string> Workspace::setting(const std::string &key)
{
    return d->setting(key);
}

Result<std::string> Workspace::settingInForce(const std::string &name)
{
    return d->settingInForce(name);
}

Result<std::string> Workspace::Private::setting(const std::string &key)
{
    if (!work)
        return std::string();
    auto value = journal::Settings(*work).value(key);
    if (!value)
        return failure(value.error());
    return value->value_or(std::string());
}

Result<std::string> Workspace::Private::settingInForce(const std::string &name)
{
    const KnownSetting *known = findSetting(name);
    Q_ASSERT(known);
    if (auto said = gate.policy() ? settingOf(*gate.policy(), name) : std::nullopt)
        return *said;
    auto value = setting(name);
    if (value && (value->empty() || !known->check(*value)))
        return known->standard;
    return value;
}

Done Workspace::setSetting(const std::string &key, const std::string &value)
{
    if (const KnownSetting *known = findSetting(key); known && !value.empty()) {
        if (auto allowed = known->check(value); !allowed)
            return allowed;
    }
    if (auto allowed = d->permit(access::Action::ChangeSetting); !allowed)
        return allowed;
    const bool isOfPolicy = d->gate.policy() && (key == actorSetting || settingOf(*d->gate.policy(), key));
    if (isOfPolicy)
        return failure(ErrorKind::Refused, "The policy of this computer says that.", "Ask an administrator to change it there.");
    if (auto may = d->mayWrite(); !may)
        return may;
    auto set = journal::Settings(*d->work).set(key, value);
    if (set && key == actorSetting)
        d->loadActor();
    return set;
}

} // namespace casegrip::workspace
