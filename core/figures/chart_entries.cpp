// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/chart_entries.h"

#include "core/base/json.h"
#include "core/base/json_values.h"

#include <algorithm>
#include <charconv>

namespace casegrip::figures
{
namespace
{

using journal::NewEntry;

constexpr int mostPerMille = 1000;

// It stands in one line, under a chart and in a cell of a table.
Done checkLine(const std::string &text, const std::string &name)
{
    if (auto ok = journal::checkText(text, maxAnnotation, name); !ok)
        return ok;
    if (text.find_first_of("\r\n") == std::string::npos)
        return {};
    return failure(ErrorKind::Invalid, "The " + name + " has several lines.", "Write it in one.");
}

bool isBaseline(const Annotation &annotation)
{
    const int months = annotation.baselineMonths;
    return months == 0 || (annotation.rebases() && fewestBaselineMonths <= months && months <= mostBaselineMonths);
}

bool isLine(const std::string &text)
{
    return checkLine(text, "text").has_value();
}

NewEntry withdrawnEntry(std::string_view type, const journal::EntryId &of)
{
    NewEntry entry = journal::newEntry(type, {}, {{QStringLiteral("of"), toQString(journal::toHex(of))}});
    entry.parents = {of};
    return entry;
}

} // namespace

std::string_view toWord(TargetRate rate)
{
    return targetRateWords[std::size_t(rate)];
}

std::optional<TargetRate> parseTargetRate(std::string_view word)
{
    const auto found = std::find(targetRateWords.begin(), targetRateWords.end(), word);
    return found == targetRateWords.end() ? std::nullopt : std::optional(TargetRate(found - targetRateWords.begin()));
}

std::optional<int> parsePercentage(std::string_view text)
{
    int whole = 0, tenths = 0;
    const char *const end = text.data() + text.size();
    const auto [point, error] = std::from_chars(text.data(), end, whole);
    if (error != std::errc() || text.front() == '-' || whole > 100)
        return {};
    if (point != end) {
        if (*point != '.' || end - point != 2 || point[1] < '0' || point[1] > '9')
            return {};
        tenths = point[1] - '0';
    }
    const int perMille = whole * 10 + tenths;
    return perMille <= mostPerMille ? std::optional(perMille) : std::nullopt;
}

Result<NewEntry> annotationEntry(const Annotation &annotation)
{
    if (!annotation.area.empty() && !annotation.team.empty())
        return failure(ErrorKind::Invalid, "It names an area and a team.", "Name one of them.");
    if (auto ok = checkLine(annotation.text, "text"); !ok)
        return failure(ok.error());
    QJsonObject payload{{QStringLiteral("day"), toQString(formatDay(annotation.day))},
                        {QStringLiteral("text"), toQString(annotation.text)}};
    if (!annotation.area.empty())
        payload[u"area"] = toQString(annotation.area);
    if (!annotation.team.empty())
        payload[u"team"] = toQString(annotation.team);
    if (annotation.rebases()) {
        if (auto ok = checkLine(annotation.rebaseReason, "reason"); !ok)
            return failure(ok.error());
        payload[u"rebase_reason"] = toQString(annotation.rebaseReason);
    }
    if (!isBaseline(annotation))
        return failure(ErrorKind::Invalid, "A baseline is of 12 to 60 months from where limits begin anew.", "Name so many, and why limits begin anew; or leave it out.");
    if (annotation.baselineMonths > 0)
        payload[u"baseline_months"] = annotation.baselineMonths;
    return journal::newEntry(type::annotated, {}, std::move(payload));
}

Result<NewEntry> targetEntry(const Target &target)
{
    if (target.perMille && (*target.perMille < 0 || *target.perMille > mostPerMille))
        return failure(ErrorKind::Invalid, "The target is not between 0 and 100 %.");
    QJsonObject payload{{QStringLiteral("rate"), toQString(toWord(target.rate))},
                        {QStringLiteral("from"), toQString(formatDay(target.from))}};
    if (target.perMille)
        payload[u"per_mille"] = *target.perMille;
    return journal::newEntry(type::targetSet, {}, std::move(payload));
}

NewEntry annotationWithdrawnEntry(const journal::EntryId &annotation)
{
    return withdrawnEntry(type::annotationWithdrawn, annotation);
}

NewEntry targetWithdrawnEntry(const journal::EntryId &target)
{
    return withdrawnEntry(type::targetWithdrawn, target);
}

std::optional<Annotation> readAnnotation(const QJsonObject &payload)
{
    const auto day = parseDay(wordsAt(payload, "day"));
    Annotation annotation{day.value_or(Day()), wordsAt(payload, "area"), wordsAt(payload, "team"),
                          wordsAt(payload, "text"), wordsAt(payload, "rebase_reason"), payload.value(u"baseline_months").toInt(0)};
    const bool isOfOneUnit = annotation.area.empty() || annotation.team.empty();
    if (!day || !isOfOneUnit || !isLine(annotation.text) || !isBaseline(annotation) ||
        (annotation.rebases() && !isLine(annotation.rebaseReason)))
        return {};
    return annotation;
}

std::optional<Target> readTarget(const QJsonObject &payload)
{
    const auto rate = parseTargetRate(wordsAt(payload, "rate"));
    const auto from = parseDay(wordsAt(payload, "from"));
    if (!rate || !from)
        return {};
    Target target{*rate, *from, {}};
    if (const QJsonValue value = payload.value(u"per_mille"); !value.isUndefined()) {
        target.perMille = value.toInt(-1);
        if (*target.perMille < 0 || *target.perMille > mostPerMille)
            return {};
    }
    return target;
}

std::optional<journal::EntryId> readWithdrawn(const QJsonObject &payload)
{
    return journal::fromHex<32>(wordsAt(payload, "of"));
}

} // namespace casegrip::figures
