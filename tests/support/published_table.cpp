// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/published_table.h"

#include "core/base/time_zone.h"
#include "tests/support/export_writer.h"

namespace casegrip::test
{
namespace
{

constexpr int duePerRank = 2500;
constexpr std::chrono::days oneDay{1};
constexpr std::chrono::hours oneHour{1};

// One rank's row of the table. `firstDueAfter` is when the obligation falls due after recording, in days.
struct RankRow {
    const char *stage;
    const char *kind; // of its reviews
    int completed;
    int onTime;
    int firstDueAfter;
};
constexpr std::array<RankRow, 4> table = {{{"initial", "initial_standard", 2200, 1430, 4},
                                           {"inspector", "inspector", 1125, 450, 30},
                                           {"chief_inspector", "chief_inspector", 200, 48, 90},
                                           {"superintendent", "superintendent", 300, 141, 120}}};

// Fills an export so that each case owes one obligation in the period and no other that counts there: it is
// recorded as long before as the obligation takes to fall due and is filed eight days after that.
class TableWriter
{
public:
    void add(const RankRow &rank, int number);
    Done write(const std::string &dir) { return m_tables.write(dir); }
    void addForce();

private:
    void review(const std::string &caseNo, const char *kind, Instant at);

    TimeZone m_zone = TimeZone::load("Europe/London").value();
    ExportTables m_tables;
    int m_cases = 0;
    int m_reviews = 0;
};

void TableWriter::addForce()
{
    m_tables.exportedAt = formatInstant(publishedNow);
    m_tables.units.add({{"team", "ALD-ICR1"}, {"name", "Aldermarsh Response 1"}, {"area", "Aldermarsh"}});
    m_tables.units.add({{"team", "BRA-ICR1"}, {"name", "Brackenfold Response 1"}, {"area", "Brackenfold"}});
    for (const char *rank : {"constable", "sergeant", "inspector", "chief_inspector", "superintendent"})
        m_tables.officers.add({{"officer_id", std::string("P-") + rank},
                               {"name", std::string("Invented, ") + rank},
                               {"rank", rank},
                               {"team", "ALD-ICR1"},
                               {"login", rank},
                               {"active", "yes"}});
}

void TableWriter::review(const std::string &caseNo, const char *kind, Instant at)
{
    m_tables.reviews.add({{"review_ref", "R" + std::to_string(++m_reviews)},
                          {"case_no", caseNo},
                          {"kind", kind},
                          {"completed_at", formatInstant(at)}});
}

void TableWriter::add(const RankRow &rank, int number)
{
    // Due on 3 to 17 April: the second inspector's review of an older case cannot fall due before it is
    // filed.
    const Day dueDay = publishedFrom + oneDay * (2 + number % 15);
    const Instant recorded = m_zone.toInstant(LocalTime{dueDay - oneDay * rank.firstDueAfter} + 10 * oneHour);
    const Instant due = rank.firstDueAfter == 4 ? recorded + 96 * oneHour : m_zone.endOfDay(dueDay);
    const Instant filed = due + 8 * oneDay;
    const std::string caseNo = "9925" + std::to_string(1'000'000 + ++m_cases);
    const std::string team = number % 2 == 0 ? "ALD-ICR1" : "BRA-ICR1";
    m_tables.cases.add({{"case_no", caseNo},
                        {"recorded_at", formatInstant(recorded)},
                        {"team", team},
                        {"class", "46"},
                        {"class_title", "Shoplifting"},
                        {"status", "filed"},
                        {"status_at", formatInstant(filed)},
                        {"outcome", "18"},
                        {"outcome_at", formatInstant(filed)},
                        {"updated_at", formatInstant(filed)}});
    m_tables.events.add(
        {{"case_no", caseNo}, {"at", formatInstant(filed)}, {"kind", "filed"}, {"outcome", "18"}});
    // On older cases the inspector's last review lies just before the period, so the next is not due before
    // filing.
    if (rank.firstDueAfter > 30)
        review(caseNo, "inspector", m_zone.toInstant(LocalTime{publishedFrom - oneDay} + 12 * oneHour));
    if (number < rank.onTime)
        review(caseNo, rank.kind, number % 3 == 0 ? due : due - oneHour); // equal to due is on time
    else if (number < rank.completed)
        review(caseNo, rank.kind, number % 3 == 0 ? due + Seconds{1} : due + 5 * oneDay);
}

} // namespace

Done writePublishedTable(const std::string &dir)
{
    TableWriter writer;
    writer.addForce();
    for (const auto &rank : table) {
        for (int number = 0; number < duePerRank; ++number)
            writer.add(rank, number);
    }
    return writer.write(dir);
}

} // namespace casegrip::test
