// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/area_posts.h"

#include "ui/models/area_events.h"
#include "ui/text/labels.h"

#include <algorithm>
#include <map>

namespace casegrip::ui
{
namespace
{

enum KeyAt { RankKey, StageKey, AreaKey, TeamKey }; // of ForecastReading::rows
using figures::Figure;
using figures::PostLoad;

// By the name of the team, then as ranks follow each other; never by how much there is.
std::vector<PostLoad> loadsOf(const ForecastReading &reading, const AreaWords &words)
{
    std::vector<figures::ForecastRow> rows;
    std::copy_if(reading.rows.begin(), reading.rows.end(), std::back_inserter(rows),
                 [&](const figures::ForecastRow &row) { return isChosen(row, words.choice()); });
    std::vector<PostLoad> loads = figures::postLoads(rows, RankKey, TeamKey, reading.capacity, reading.today);
    const auto &ranks = words.briefing().ranks;
    const auto placeOf = [&](const PostLoad &load) {
        return std::pair(words.team(load.team), std::find(ranks.begin(), ranks.end(), load.rank) - ranks.begin());
    };
    std::stable_sort(loads.begin(), loads.end(), [&](const PostLoad &a, const PostLoad &b) { return placeOf(a) < placeOf(b); });
    return loads;
}

ChartCell decimalCell(double value, int mark, const AreaWords &words)
{
    const QString text = words.words().locale().toString(value, 'f', 1);
    return {text, QByteArray::number(value, 'f', 1).toStdString(), mark, true, {}, -1};
}

void addPost(AreaChart &chart, const PostLoad &load, Day today, const AreaWords &words)
{
    const QString name = postName(load.rank, load.team, words);
    const auto due = [&](std::int64_t count, int days) {
        AreaChoice choice = words.choice();
        choice.place = {{}, load.team, {}};
        choice.rank = load.rank;
        choice.period = {today, today + std::chrono::days{days - 1}};
        const int mark = count == 0 || load.team.empty() ? -1
                                                         : chart.mark(selectionOf(choice, Figure::FallsDue),
                                                                      AreaWords::tr("%1: falls due within %2 days").arg(name, words.count(days)));
        return words.number(count, mark);
    };
    const int further = load.team.empty() || words.choice().place.level() == AreaPlace::Level::Team
                            ? -1
                            : chart.mark(AreaPlace{{}, load.team, {}}, words.team(load.team));
    const int set = chart.mark(load, AreaWords::tr("%1: what it can do").arg(name));
    chart.table.rows.push_back({words.text(words.team(load.team), further), words.text(label::rank(load.rank)), due(load.days7, 7), due(load.days14, 14),
                                due(load.days28, 28), decimalCell(double(load.days28) / 4, -1, words), decimalCell(load.perWeek, set, words),
                                words.text(load.isSet ? AreaWords::tr("set") : AreaWords::tr("median of 8 weeks"), set),
                                words.text(load.isOver() ? AreaWords::tr("more than it does") : QString())});
}

} // namespace

bool isChosen(const figures::ForecastRow &row, const AreaChoice &choice)
{
    return (choice.rank.empty() || row.keys[RankKey] == choice.rank) && (choice.stage.empty() || row.keys[StageKey] == choice.stage) &&
           (choice.place.team.empty() ? choice.place.area.empty() || row.keys[AreaKey] == choice.place.area : row.keys[TeamKey] == choice.place.team);
}

QString postName(const std::string &rank, const std::string &team, const AreaWords &words)
{
    return AreaWords::tr("%1, %2", "a rank, its team").arg(label::rank(rank), words.team(team));
}

QString overloadedPosts(const ForecastReading &reading, const AreaWords &words)
{
    constexpr int mostNamed = 5;
    QStringList names;
    for (const PostLoad &load : loadsOf(reading, words)) {
        if (load.isOver())
            names << postName(load.rank, load.team, words);
    }
    if (names.isEmpty())
        return {};
    return names.size() > mostNamed ? AreaWords::tr("%n post(s) have more than they do, in the next week or the next four.", nullptr, int(names.size()))
                                    : AreaWords::tr("More than they do, in the next week or the next four: %1.", "posts").arg(names.join(QStringLiteral("; ")));
}

AreaChart postTable(const ForecastReading &reading, const AreaWords &words)
{
    AreaChart chart;
    chart.table.titles = {AreaWords::tr("Team"),    AreaWords::tr("Rank"),   AreaWords::tr("7 days"),        AreaWords::tr("14 days"),
                          AreaWords::tr("28 days"), AreaWords::tr("A week"), AreaWords::tr("Can do a week"), AreaWords::tr("By"),
                          AreaWords::tr("What it shows")};
    const bool isForce = words.choice().place.level() == AreaPlace::Level::Force;
    const std::vector<PostLoad> loads = loadsOf(reading, words);
    int within = 0;
    for (const PostLoad &load : loads) {
        if (isForce && !load.isOver())
            ++within;
        else
            addPost(chart, load, reading.today, words);
    }
    QString said = AreaWords::tr("Open what a post can do in a week to set it.");
    if (isForce)
        said = AreaWords::tr("%n other post(s) have no more than they do: choose an area to see them.", nullptr, within) % QLatin1Char(' ') % said;
    if (!words.choice().stage.empty())
        said += QLatin1Char(' ') % AreaWords::tr("The capacity is that for all stages.");
    if (loads.empty())
        chart.nothing = AreaWords::tr("No post here owes anything, or has done anything lately.");
    else if (chart.table.rows.empty())
        chart.nothing = AreaWords::tr("No post has more than it does, in the next week or the next four. Choose an area to see each.");
    const Chosen chosen = chosenOf(words.choice(), {reading.today, reading.today + std::chrono::days{forecastDays - 1}});
    chart.notes = words.notes(AreaWords::tr("Each post, against what it can do"), {"capacity"}, said, chosen);
    listEvents(chart, reading.record, chosen, words);
    return chart;
}

} // namespace casegrip::ui
