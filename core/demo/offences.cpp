// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/offences.h"

namespace casegrip::demo
{
namespace
{

using enum Group;
constexpr auto person = Victim::Person;
constexpr auto business = Victim::Organisation;
constexpr auto state = Victim::State;

// code, title, group, cards, domestic, knife, named, slowness, victim, summary only, first recorded as
constexpr auto table = std::to_array<Offence>({
    {"105A", "Assault without injury", ViolenceWithoutInjury, 108, 420, 0, 820, 150, person, true, "8N"},
    {"105B", "Racially or religiously aggravated assault without injury", ViolenceWithoutInjury, 4, 20, 0,
     800, 250, person, false, "105A"},
    {"104", "Assault without injury on a constable", ViolenceWithoutInjury, 10, 0, 0, 960, 200, person, true,
     "105A"},
    {"3B", "Threats to kill", ViolenceWithoutInjury, 12, 400, 150, 850, 350, person, false, "9A"},
    {"11A", "Cruelty to children", ViolenceWithoutInjury, 8, 300, 0, 880, 600, person, false, "105A"},
    {"36", "Kidnapping", ViolenceWithoutInjury, 3, 300, 0, 800, 500, person, false, ""},
    {"13", "Child abduction", ViolenceWithoutInjury, 2, 200, 0, 850, 500, person, false, ""},
    {"106", "Modern slavery", ViolenceWithoutInjury, 3, 0, 0, 500, 800, person, false, ""},
    {"8N", "Assault with injury", ViolenceWithInjury, 112, 370, 0, 780, 250, person, false, "105A"},
    {"8S", "Assault with injury on a constable", ViolenceWithInjury, 8, 0, 0, 960, 250, person, false, "8N"},
    {"5D", "Assault with intent to cause serious harm", ViolenceWithInjury, 6, 250, 400, 750, 600, person,
     false, "8N"},
    {"8P", "Racially or religiously aggravated assault with injury", ViolenceWithInjury, 2, 20, 0, 750, 300,
     person, false, "8N"},
    {"5E", "Endangering life", ViolenceWithInjury, 1, 50, 0, 700, 600, person, false, ""},
    {"4.4", "Causing death or serious injury by dangerous driving", ViolenceWithInjury, 1, 0, 0, 900, 900,
     person, false, ""},
    {"8L", "Harassment", Harassment, 50, 360, 0, 800, 250, person, true, "8Q"},
    {"8M", "Racially or religiously aggravated harassment", Harassment, 2, 20, 0, 750, 300, person, false,
     "8L"},
    {"8Q", "Stalking", Harassment, 26, 550, 0, 850, 450, person, false, "8L"},
    {"8R", "Malicious communications", Harassment, 42, 240, 0, 640, 200, person, false, "8L"},
    {"9A", "Public fear, alarm or distress", PublicOrder, 62, 75, 0, 540, 50, person, true, ""},
    {"9B", "Racially or religiously aggravated public fear, alarm or distress", PublicOrder, 9, 10, 0, 560,
     150, person, false, "9A"},
    {"66", "Other offences against the state or public order", PublicOrder, 7, 0, 0, 600, 200, state, false,
     ""},
    {"62A", "Violent disorder", PublicOrder, 2, 0, 0, 700, 500, state, false, "66"},
    {"58A", "Criminal damage to a dwelling", CriminalDamage, 14, 110, 0, 300, 50, person, false, ""},
    {"58B", "Criminal damage to a building other than a dwelling", CriminalDamage, 14, 110, 0, 260, 0,
     business, false, ""},
    {"58C", "Criminal damage to a vehicle", CriminalDamage, 40, 110, 0, 260, 0, person, false, ""},
    {"58D", "Other criminal damage", CriminalDamage, 14, 110, 0, 310, 0, person, false, ""},
    {"58J", "Racially or religiously aggravated criminal damage", CriminalDamage, 3, 0, 0, 300, 100, person,
     false, "58D"},
    {"56B", "Arson not endangering life", CriminalDamage, 4, 100, 0, 250, 200, person, false, "58C"},
    {"56A", "Arson endangering life", CriminalDamage, 1, 100, 0, 450, 500, person, false, "56B"},
    {"46", "Shoplifting", Shoplifting, 120, 0, 0, 400, 0, business, false, ""},
    {"49", "Other theft", OtherTheft, 54, 25, 0, 180, 0, person, false, "39"},
    {"44", "Theft of a pedal cycle", OtherTheft, 14, 0, 0, 50, 0, person, false, ""},
    {"39", "Theft from the person", OtherTheft, 8, 0, 0, 60, 0, person, false, "49"},
    {"40", "Theft in a dwelling", OtherTheft, 6, 0, 0, 350, 50, person, false, "49"},
    {"41", "Theft by an employee", OtherTheft, 3, 0, 0, 700, 250, business, false, "49"},
    {"49A", "Making off without payment", OtherTheft, 4, 0, 0, 150, 0, business, false, ""},
    {"35", "Blackmail", OtherTheft, 1, 0, 0, 350, 450, person, false, ""},
    {"45", "Theft from a vehicle", Vehicle, 34, 0, 0, 40, 0, person, false, ""},
    {"48", "Theft or unauthorised taking of a motor vehicle", Vehicle, 20, 0, 0, 70, 50, person, false, ""},
    {"126", "Interfering with a motor vehicle", Vehicle, 14, 0, 0, 40, 0, person, true, "45"},
    {"37.2", "Aggravated vehicle taking", Vehicle, 2, 0, 0, 450, 200, person, false, "48"},
    {"28E", "Burglary in a dwelling", Burglary, 26, 30, 0, 130, 150, person, false, "28F"},
    {"28F", "Attempted burglary in a dwelling", Burglary, 8, 0, 0, 80, 50, person, false, "58A"},
    {"28G", "Distraction burglary in a dwelling", Burglary, 1, 0, 0, 150, 300, person, false, "28E"},
    {"29A", "Aggravated burglary in a dwelling", Burglary, 1, 0, 0, 350, 600, person, false, "28E"},
    {"30C", "Burglary of a business or community building", Burglary, 12, 0, 0, 120, 100, business, false,
     ""},
    {"30D", "Attempted burglary of a business or community building", Burglary, 2, 0, 0, 80, 50, business,
     false, ""},
    {"19C", "Rape of a female aged 16 and over", Sexual, 8, 250, 0, 850, 900, person, false, "20A"},
    {"19D", "Rape of a female under 16", Sexual, 2, 0, 0, 850, 950, person, false, ""},
    {"19E", "Rape of a female under 13", Sexual, 1, 0, 0, 850, 950, person, false, ""},
    {"19F", "Rape of a male aged 16 and over", Sexual, 1, 150, 0, 800, 900, person, false, ""},
    {"20A", "Sexual assault on a female aged 13 and over", Sexual, 10, 200, 20, 700, 600, person, false,
     "105A"},
    {"20B", "Sexual assault on a female under 13", Sexual, 1, 0, 0, 800, 800, person, false, ""},
    {"17A", "Sexual assault on a male aged 13 and over", Sexual, 2, 100, 0, 700, 600, person, false, ""},
    {"22B", "Sexual activity involving a child under 16", Sexual, 3, 0, 0, 850, 800, person, false, "88A"},
    {"71", "Abuse of children through sexual exploitation", Sexual, 1, 0, 0, 600, 900, person, false, ""},
    {"88A", "Sexual grooming", Sexual, 1, 0, 0, 550, 700, person, false, ""},
    {"88C", "Other miscellaneous sexual offences", Sexual, 1, 0, 0, 700, 500, person, false, ""},
    {"88E", "Exposure and voyeurism", Sexual, 5, 40, 0, 500, 300, person, false, "9A"},
    {"34A", "Robbery of business property", Robbery, 2, 0, 250, 350, 350, business, false, "46"},
    {"34B", "Robbery of personal property", Robbery, 12, 0, 200, 290, 350, person, false, "39"},
    {"92A", "Trafficking in controlled drugs", Drugs, 7, 0, 0, 880, 500, state, false, "92D"},
    {"92C", "Other drug offences", Drugs, 1, 0, 0, 900, 200, state, false, ""},
    {"92D", "Possession of controlled drugs other than cannabis", Drugs, 8, 0, 0, 960, 150, state, false,
     "92E"},
    {"92E", "Possession of cannabis", Drugs, 24, 0, 0, 950, 50, state, false, ""},
    {"10B", "Possession of firearms offences", Weapons, 1, 0, 0, 850, 400, state, false, ""},
    {"10C", "Possession of other weapons", Weapons, 2, 0, 0, 850, 100, state, false, ""},
    {"10D", "Possession of an article with a blade or point", Weapons, 6, 0, 0, 850, 150, state, false,
     "10C"},
    {"90", "Other knives offences", Weapons, 1, 0, 0, 800, 100, state, false, ""},
    {"54", "Handling stolen goods", Miscellaneous, 2, 0, 0, 850, 200, state, false, ""},
    {"79", "Perverting the course of justice", Miscellaneous, 2, 100, 0, 800, 400, state, false, ""},
    {"99", "Other notifiable offences", Miscellaneous, 6, 50, 0, 400, 200, person, false, ""},
});

constexpr int totalCards()
{
    int sum = 0;
    for (const auto &offence : table)
        sum += offence.cards;
    return sum;
}
static_assert(totalCards() == offenceCards);

constexpr auto cardOwners = [] {
    std::array<std::uint8_t, offenceCards> owners{};
    std::size_t next = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (int card = 0; card < table[i].cards; ++card)
            owners[next++] = std::uint8_t(i);
    }
    return owners;
}();

// By what is known about a suspect and whose the wishes are: nobody named; a named suspect and a victim who
// can withdraw; a named suspect and no such victim.
constexpr auto unknownOutcomes =
    std::to_array<Outcome>({{"18", 848}, {"14", 130}, {"20", 8}, {"10", 9}, {"21", 5}});
constexpr auto namedOutcomes = std::to_array<Outcome>({{"16", 455},
                                                       {"15", 238},
                                                       {"1", 80},
                                                       {"8", 70},
                                                       {"10", 28},
                                                       {"21", 26},
                                                       {"22", 24},
                                                       {"3", 22},
                                                       {"2", 14},
                                                       {"20", 13},
                                                       {"9", 10},
                                                       {"12", 7},
                                                       {"13", 5},
                                                       {"17", 5},
                                                       {"5", 3}});
constexpr auto victimlessOutcomes = std::to_array<Outcome>({{"15", 230},
                                                            {"1", 240},
                                                            {"8", 270},
                                                            {"10", 60},
                                                            {"21", 60},
                                                            {"22", 60},
                                                            {"3", 40},
                                                            {"7", 20},
                                                            {"2", 15},
                                                            {"17", 5}});

template <std::size_t N>
constexpr bool isWholeDeck(const std::array<Outcome, N> &outcomes)
{
    int sum = 0;
    for (const auto &outcome : outcomes)
        sum += outcome.cards;
    return sum == outcomeCards;
}
static_assert(isWholeDeck(unknownOutcomes) && isWholeDeck(namedOutcomes) && isWholeDeck(victimlessOutcomes));

constexpr std::array<std::array<std::string_view, 4>, groupCount> summaryTable = {{
    {"Pushed during an argument, no injury", "Threatened at the front door", "Spat at on public transport",
     "Grabbed by the arm outside a shop"},
    {"Punched once, bruising to the face", "Kicked while on the ground, cuts to hands",
     "Struck with a bottle, wound closed with strips", "Scratched and bitten during an argument"},
    {"Repeated unwanted messages over two weeks", "Followed home on three occasions",
     "Abusive posts from several accounts", "Calls from a withheld number at night"},
    {"Shouting and swearing in the high street", "Abuse at a ticket barrier",
     "Group causing alarm in a car park", "Threatening behaviour at a counter"},
    {"Car scratched along one side overnight", "Window broken by a thrown object", "Fence panels kicked in",
     "Paint sprayed on a garage door"},
    {"Spirits taken, left without paying", "Meat and cheese concealed in a bag",
     "Cosmetics taken, security tag found", "Trolley pushed out past the tills"},
    {"Phone taken from a table", "Bicycle taken from a rack, lock cut", "Parcel taken from a doorstep",
     "Left without paying for fuel"},
    {"Tools taken from a van overnight", "Car taken from a driveway, keys not used",
     "Door lock forced, nothing taken", "Number plates removed"},
    {"Window forced, jewellery taken", "Shed entered, power tools taken", "Rear door forced, untidy search",
     "Office entered overnight, laptops taken"},
    {"Specialist officer allocated, account to follow", "Disclosure made to a professional",
     "Reported some time after the event", "Scene and early evidence secured"},
    {"Phone demanded with threats, two offenders", "Bag pulled away, pushed to the ground",
     "Till contents demanded, weapon believed present", "Bicycle taken with threats"},
    {"Small amount found on a search", "Plants found at an empty address", "Wraps found in a vehicle",
     "Stopped and searched, package recovered"},
    {"Lock knife found on a search", "Knuckleduster found in a bag", "Kitchen knife recovered after a call",
     "Item surrendered and examined"},
    {"False details given to investigators", "Stolen goods found at an address", "Other matter under enquiry",
     "Dangerous item reported, enquiries made"},
}};

} // namespace

std::span<const Offence> offences()
{
    return table;
}

int offenceIndex(std::string_view code)
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].code == code)
            return int(i);
    }
    return -1;
}

int offenceOfCard(std::uint32_t card)
{
    return cardOwners[card];
}

std::string_view outcomeOfCard(bool named, Victim victim, std::uint32_t card)
{
    const auto pick = [card](std::span<const Outcome> outcomes) {
        int left = int(card);
        for (const auto &outcome : outcomes) {
            if (left < outcome.cards)
                return outcome.code;
            left -= outcome.cards;
        }
        return outcomes.front().code;
    };
    if (!named)
        return pick(unknownOutcomes);
    return victim == Victim::State ? pick(victimlessOutcomes) : pick(namedOutcomes);
}

std::string_view toWord(Risk risk)
{
    constexpr std::array<std::string_view, 4> words = {"", "standard", "medium", "high"};
    return words[std::size_t(risk)];
}

Risk riskOfCard(std::uint32_t card)
{
    return card < 25 ? Risk::Standard : card < 44 ? Risk::Medium : Risk::High;
}

std::span<const std::string_view> summaries(Group group)
{
    return summaryTable[std::size_t(group)];
}

} // namespace casegrip::demo
