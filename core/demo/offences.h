// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

// What is recorded, how often, and how it ends: the demo force's mix. Shares are those that forces publish
// (docs/demo.md), as cards in a deck, so that they come out exactly.
namespace casegrip::demo
{

enum class Group : std::uint8_t {
    ViolenceWithoutInjury,
    ViolenceWithInjury,
    Harassment, // with stalking and malicious communications
    PublicOrder,
    CriminalDamage,
    Shoplifting,
    OtherTheft,
    Vehicle,
    Burglary,
    Sexual,
    Robbery,
    Drugs,
    Weapons,
    Miscellaneous,
};
constexpr int groupCount = 14;

enum class Victim : std::uint8_t { Person, Organisation, State };

struct Offence {
    std::string_view code; // Home Office class
    std::string_view title;
    Group group;
    int cards;    // of offenceCards: its share
    int domestic; // per mille with a domestic abuse flag
    int knife;    // per mille with a knife flag
    int named;    // per mille with a named suspect
    int slowness; // 0 .. 1000: how much longer than others it stays open
    Victim victim;
    bool summaryOnly;            // charged within six months or never
    std::string_view recordedAs; // what it may first have been recorded as; empty: nothing else
};

// The published shares of the groups add up to 101.0 per cent, so each is a proportion: a card is 0.1 of
// 101.0.
constexpr int offenceCards = 1010;
std::span<const Offence> offences();
// Index of a class in offences(); -1 for none.
int offenceIndex(std::string_view code);
// The offence that a card (0 .. offenceCards-1) stands for.
int offenceOfCard(std::uint32_t card);

struct Outcome {
    std::string_view code;
    int cards;
};
constexpr int outcomeCards = 1000;
std::string_view outcomeOfCard(bool named, Victim victim, std::uint32_t card);

enum class Risk : std::uint8_t { None, Standard, Medium, High };
std::string_view toWord(Risk risk);
constexpr int riskCards = 50;
Risk riskOfCard(std::uint32_t card); // 50 % standard, 38 % medium, 12 % high

// Short invented words about what happened, never about who.
std::span<const std::string_view> summaries(Group group);

} // namespace casegrip::demo
