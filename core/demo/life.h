// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/demo/force.h"
#include "core/demo/offences.h"
#include "core/demo/random.h"
#include "core/due/types.h"
#include "core/framework/framework.h"

#include <string>
#include <vector>

// The life of one fictional case, up to the moment of the export.
namespace casegrip::demo
{

// What a case is about, dealt before its life is told.
struct Nature {
    int offence = 0; // as it is now (index into offences())
    bool domestic = false;
    bool knife = false;
    bool named = false;            // a suspect is named
    bool stalkingIncluded = false; // stalking among the included classes
    Risk risk = Risk::None;        // of domestic abuse, as it is now
    Seconds firstDuration{};       // until it is filed for the first time
};

// What a `classified` event says.
struct Snapshot {
    Instant at;
    int offence = 0;
    bool domestic = false;
    bool knife = false;
    bool stalkingIncluded = false;
    Risk risk = Risk::None;
};

struct Happening {
    Instant at;
    due::EventKind kind = due::EventKind::Allocated;
    int snapshot = -1; // Classified
    int officer = -1;
    int team = -1;
    std::string_view outcome; // Filed
    std::string_view note;
};

struct Episode {
    Instant opened;
    std::optional<Instant> closed;
};

struct Posting { // who has the case from then on
    Instant from;
    int team = 0;
    int officer = -1; // none: not allocated yet
};

struct Case {
    std::int64_t index = 0;
    std::string number;
    Instant recordedAt;
    Nature nature;
    std::vector<Snapshot> snapshots;   // the first at recording
    std::vector<Episode> episodes;     // the first at recording
    std::vector<Posting> postings;     // the first at recording, without an officer
    std::vector<Happening> happenings; // in order of time
    std::string_view status = "open";
    Instant statusAt;
    std::string_view outcome; // of the last closing
    std::optional<Instant> outcomeAt;
    std::optional<Instant> allocatedAt;
    std::optional<Instant> arrestedAt;
    std::optional<Instant> bailUntil;
    std::optional<Instant> ruiSince;
    std::optional<Instant> wantedSince;
    std::optional<Instant> lastContactAt;
    int contactInterval = 0; // days; 0: none agreed

    const Posting &postingAt(Instant at) const;
    bool isOpen() const { return !episodes.back().closed; }
};

// Whether a snapshot is red box, computed once for every combination by the framework's own rules.
class RedBox
{
public:
    explicit RedBox(const framework::Framework &framework);
    bool operator()(const Snapshot &snapshot) const { return m_red[key(snapshot)]; }

private:
    static std::size_t key(const Snapshot &snapshot);
    std::vector<bool> m_red;
};

// What all cases share.
struct World {
    const TimeZone &zone;
    const Force &force;
    const RedBox &redBox;
    Instant asOf;
};

std::vector<std::string> includedClasses(const Snapshot &snapshot);
std::vector<std::string> flagsOf(const Snapshot &snapshot);

// Tells the life of a case whose index, number, recordedAt and nature are set: what it was classified as, who
// had it, when it was closed and reopened. `outcomes` are the decks for a nobody, a named suspect, and no
// victim.
class Biographer
{
public:
    Biographer(const World &world, Stream decks);
    void tell(Case &life, Stream stream);

private:
    void classify(Case &life, Stream &stream);
    void close(Case &life, Stream &stream);
    void closeEpisode(Case &life, Stream &stream, Instant at);
    void post(Case &life, Stream &stream);
    void allocate(Case &life, Stream &stream, Instant at, int team);
    void suspend(Case &life, Stream &stream);
    void pursue(Case &life, Stream &stream);
    void contact(Case &life, Stream &stream);
    void happen(Case &life, Happening happening);
    bool isPast(Instant at) const { return at <= m_world.asOf; }

    const World &m_world;
    Deck m_unknown, m_named, m_victimless;
};

} // namespace casegrip::demo
