// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/month_svg.h"

#include "core/base/visible_text.h"
#include "core/figures/chart_verdict.h"
#include "core/figures/funnel.h"
#include "core/reports/trend_words.h"

#include <QString>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <tuple>

namespace casegrip::reports
{
namespace
{

// The inks of the charts of the window on paper (ui/charts/chart_colours.cpp).
constexpr const char *blue = "#1f5fae", *lightBlue = "#b9d3f1", *orange = "#b3500b", *grey = "#68717c", *lightGrey = "#dde1e6", *ink = "#1a1d21",
                     *muted = "#555b61";
constexpr double width = 720, nameWidth = 190, barHeight = 22, endWidth = 130, plotHeight = 240;
constexpr const char *limitDashes = "4 3", *targetDashes = "1.5 3";

std::int64_t number(const PackFigure &figure, const PackRow &row, std::string_view key)
{
    const int at = figure.column(key);
    std::int64_t value = 0;
    if (at >= 0) {
        const std::string &text = row[std::size_t(at)];
        std::from_chars(text.data(), text.data() + text.size(), value);
    }
    return value;
}

std::string textIn(const PackFigure &figure, const PackRow &row, std::string_view key)
{
    const int at = figure.column(key);
    return at < 0 ? std::string() : row[std::size_t(at)];
}

std::string cut(const std::string &text, qsizetype most)
{
    const QString whole = QString::fromStdString(text);
    if (whole.size() <= most)
        return text;
    return whole.left(most / 2).toStdString() + "\xE2\x80\xA6" + whole.right(most - most / 2 - 1).toStdString(); // names differ at their ends
}

std::string coordinate(double value)
{
    const auto tenths = std::int64_t(std::floor(value * 10 + 0.5));
    const auto size = std::abs(tenths);
    return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + '.' + std::to_string(size % 10);
}

// Writes one drawing; coordinates in pixels from the top left.
class Svg
{
public:
    Svg(const PackFigure &figure, double height)
    {
        m_text = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + coordinate(width) + "\" height=\"" + coordinate(height) +
                 "\" viewBox=\"0 0 " + coordinate(width) + ' ' + coordinate(height) +
                 "\" font-family=\"DejaVu Sans, sans-serif\" font-size=\"11\"><title>" + escaped(figure.title) + "</title><desc>" +
                 escaped(figure.sentence) + "</desc>\n";
    }
    void rect(double x, double y, double w, double h, const char *fill, const char *outline)
    {
        if (w > 0 && h > 0)
            m_text += "<rect x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" width=\"" + coordinate(w) + "\" height=\"" + coordinate(h) +
                      "\" fill=\"" + fill + "\" stroke=\"" + outline + "\" stroke-width=\"1\"/>\n";
    }
    void line(double x1, double y1, double x2, double y2, const char *colour, const char *dashes = nullptr)
    {
        m_text += "<line x1=\"" + coordinate(x1) + "\" y1=\"" + coordinate(y1) + "\" x2=\"" + coordinate(x2) + "\" y2=\"" + coordinate(y2) +
                  "\" stroke=\"" + colour + "\" stroke-width=\"1.2\"" + dashed(dashes) + "/>\n";
    }
    void path(const std::vector<std::pair<double, double>> &points, const char *colour, const char *dashes = nullptr)
    {
        if (points.size() < 2)
            return;
        m_text += "<polyline fill=\"none\" stroke=\"" + std::string(colour) + "\" stroke-width=\"1.4\"" + dashed(dashes) + " points=\"";
        for (const auto &[x, y] : points)
            m_text += coordinate(x) + ',' + coordinate(y) + ' ';
        m_text += "\"/>\n";
    }
    void dot(double x, double y, const char *fill)
    {
        m_text += "<circle cx=\"" + coordinate(x) + "\" cy=\"" + coordinate(y) + "\" r=\"4\" fill=\"" + fill + "\"/>\n";
    }
    void ring(double x, double y)
    {
        m_text += "<circle cx=\"" + coordinate(x) + "\" cy=\"" + coordinate(y) + "\" r=\"4\" fill=\"#ffffff\" stroke=\"" + muted + "\" stroke-width=\"1.5\"/>\n";
    }
    void shape(const std::vector<std::pair<double, double>> &corners, double x, double y, const char *fill)
    {
        m_text += "<polygon fill=\"" + std::string(fill) + "\" points=\"";
        for (const auto &[dx, dy] : corners)
            m_text += coordinate(x + dx) + ',' + coordinate(y + dy) + ' ';
        m_text += "\"/>\n";
    }
    void text(double x, double y, const std::string &said, const char *anchor = "start", const char *colour = ink)
    {
        m_text += "<text x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" text-anchor=\"" + anchor + "\" fill=\"" + colour + "\">" + escaped(said) +
                  "</text>\n";
    }
    std::string take() { return std::move(m_text) + "</svg>\n"; }

private:
    static std::string dashed(const char *dashes) { return dashes ? " stroke-dasharray=\"" + std::string(dashes) + "\"" : std::string(); }
    std::string m_text;
};

const std::vector<std::pair<double, double>> diamond = {{0, -6}, {6, 0}, {0, 6}, {-6, 0}}, triangle = {{0, -6}, {5.5, 4.5}, {-5.5, 4.5}},
                                             square = {{-4.5, -4.5}, {4.5, -4.5}, {4.5, 4.5}, {-4.5, 4.5}};

// On time of due, of all bars together.
double onTimeOf(const PackFigure &figure)
{
    std::int64_t due = 0, onTime = 0;
    for (const PackRow &row : figure.rows) {
        due += number(figure, row, "due");
        onTime += number(figure, row, "on_time");
    }
    return due == 0 ? 0 : double(onTime) / double(due);
}

std::string rateBars(const PackFigure &figure)
{
    const double theta = onTimeOf(figure);
    Svg svg(figure, double(figure.rows.size()) * barHeight + 46);
    const double room = width - nameWidth - endWidth;
    double x = nameWidth;
    for (const auto &[name, fill, outline] : {std::tuple("on time", blue, blue), std::tuple("completed late", lightBlue, blue), std::tuple("not completed", "#ffffff", grey)}) {
        svg.rect(x, 4, 12, 12, fill, outline);
        svg.text(x + 18, 14, name);
        x += 130;
    }
    double y = 26;
    for (const PackRow &row : figure.rows) {
        const std::int64_t due = number(figure, row, "due"), completed = number(figure, row, "completed"), onTime = number(figure, row, "on_time");
        const bool isFew = figures::isTooFewToColour(due, theta);
        svg.text(nameWidth - 8, y + 12, cut(row.front(), 28), "end");
        const double scale = due == 0 ? 0 : room / double(due);
        const double first = double(onTime) * scale, second = double(completed - onTime) * scale, third = double(due - completed) * scale;
        svg.rect(nameWidth, y, first, barHeight - 6, isFew ? lightGrey : blue, isFew ? grey : blue);
        svg.rect(nameWidth + first, y, second, barHeight - 6, isFew ? lightGrey : lightBlue, isFew ? grey : blue);
        svg.rect(nameWidth + first + second, y, third, barHeight - 6, isFew ? lightGrey : "#ffffff", grey);
        svg.text(nameWidth + room + 8, y + 12,
                 due == 0 ? "no data" : isFew ? std::to_string(due) + " due, too few" : std::to_string(onTime) + " of " + std::to_string(due), "start", isFew ? muted : ink);
        y += barHeight;
    }
    svg.line(nameWidth, y, nameWidth + room, y, muted);
    for (const int percent : {0, 50, 100})
        svg.text(nameWidth + room * percent / 100, y + 14, std::to_string(percent) + " %", "middle", muted);
    return svg.take();
}

std::int64_t largest(const PackFigure &figure)
{
    std::int64_t most = 1;
    for (const PackRow &row : figure.rows)
        most = std::max(most, number(figure, row, "count"));
    return most;
}

std::string countBars(const PackFigure &figure)
{
    Svg svg(figure, double(figure.rows.size()) * barHeight + 10);
    const double room = width - nameWidth - endWidth, scale = room / double(largest(figure));
    double y = 4;
    for (const PackRow &row : figure.rows) {
        const std::int64_t count = number(figure, row, "count");
        svg.text(nameWidth - 8, y + 12, cut(row.front(), 28), "end");
        svg.rect(nameWidth, y, double(count) * scale, barHeight - 6, blue, blue);
        svg.text(nameWidth + double(count) * scale + 8, y + 12, std::to_string(count));
        y += barHeight;
    }
    return svg.take();
}

std::string dayBars(const PackFigure &figure)
{
    Svg svg(figure, plotHeight);
    constexpr double left = 40, top = 16, bottom = plotHeight - 34;
    const double slot = (width - left) / double(figure.rows.size()), scale = (bottom - top) / double(largest(figure));
    double x = left;
    for (std::size_t i = 0; i < figure.rows.size(); ++i, x += slot) {
        const std::int64_t count = number(figure, figure.rows[i], "count");
        svg.rect(x + 2, bottom - double(count) * scale, slot - 4, double(count) * scale, blue, blue);
        if (count > 0)
            svg.text(x + slot / 2, bottom - double(count) * scale - 3, std::to_string(count), "middle");
        if (i % 7 == 0)
            svg.text(x + 2, bottom + 16, figure.rows[i].front(), "start", muted);
    }
    svg.line(left, bottom, width, bottom, muted);
    return svg.take();
}

// From percent, or days, to pixels, with an axis.
class Scale
{
public:
    static Scale ofDays(double high)
    {
        double step = 500;
        for (const double finer : {100.0, 50.0, 10.0, 5.0, 1.0})
            step = high <= finer * 6 ? finer : step;
        Scale scale(0, 0);
        scale.m_step = step;
        scale.m_high = std::ceil(std::max(high, step) / step) * step;
        scale.m_unit = "";
        return scale;
    }
    Scale(double low, double high) : m_low(std::max(0.0, std::floor((low - 3) / 10) * 10)), m_high(std::min(100.0, std::ceil((high + 3) / 10) * 10)) {}
    double y(double percent) const { return top + (bottom - top) * (m_high - percent) / (m_high - m_low); }
    void draw(Svg &svg) const
    {
        const double step = m_step > 0 ? m_step : m_high - m_low > 40 ? 20 : 10;
        for (double value = m_low; value <= m_high + 0.5; value += step) {
            svg.line(left, y(value), width, y(value), lightGrey);
            svg.text(left - 6, y(value) + 4, std::to_string(int(value)) + m_unit, "end", muted);
        }
    }
    static constexpr double left = 50, top = 24, bottom = plotHeight - 30;

private:
    double m_low, m_high;
    double m_step = 0; // 0: by the range
    const char *m_unit = " %";
};

void drawSignal(Svg &svg, double x, double y, const figures::ChartPoint &point)
{
    const auto variation = figures::variationOf(point, figures::Wanted::Up);
    const char *fill = variation == figures::Variation::Improvement ? blue : variation == figures::Variation::Concern ? orange : grey;
    if (!point.isJudged)
        svg.ring(x, y);
    else if (point.signal == figures::Signal::Outside)
        svg.shape(diamond, x, y, fill);
    else if (point.signal == figures::Signal::Trend)
        svg.shape(triangle, x, y, fill);
    else if (point.signal == figures::Signal::Shift || point.signal == figures::Signal::TwoInThree)
        svg.shape(square, x, y, fill);
    else
        svg.dot(x, y, fill);
}

void drawTrendLegend(Svg &svg, bool hasTarget)
{
    svg.line(50, 8, 70, 8, ink);
    svg.text(74, 12, "mean");
    svg.line(120, 8, 140, 8, muted, limitDashes);
    svg.text(144, 12, "limits");
    svg.shape(diamond, 200, 8, grey);
    svg.text(210, 12, "outside");
    svg.shape(triangle, 270, 8, grey);
    svg.text(280, 12, "7 that rise or fall");
    svg.shape(square, 400, 8, grey);
    svg.text(410, 12, "7 on one side, 2 of 3 near a limit");
    if (!hasTarget)
        return;
    svg.line(630, 8, 650, 8, ink, targetDashes);
    svg.text(654, 12, "target");
}

// One level of each month, from its left to its right; a line ends where the level does, or where there is none.
void drawLevels(Svg &svg, const Scale &scale, const std::vector<std::optional<double>> &levels, const char *colour, const char *dashes)
{
    const double slot = (width - Scale::left) / double(levels.size());
    std::vector<std::pair<double, double>> line;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (i > 0 && levels[i] != levels[i - 1]) {
            svg.path(line, colour, dashes);
            line.clear();
        }
        if (!levels[i])
            continue;
        const double from = Scale::left + slot * double(i), y = scale.y(*levels[i]);
        if (line.empty())
            line.emplace_back(from, y);
        line.emplace_back(from + slot, y);
    }
    svg.path(line, colour, dashes);
}

// Limits and marks are those of the table: they were worked out once, and those of a closed month stay.
struct TrendLevels {
    std::vector<double> values;
    std::vector<std::optional<double>> mean, lower, upper, target;
    double low = 100, high = 0;

    explicit TrendLevels(const PackFigure &figure)
    {
        for (const PackRow &row : figure.rows) {
            values.push_back(100.0 * double(number(figure, row, "part")) / double(std::max<std::int64_t>(1, number(figure, row, "of"))));
            mean.push_back(level(figure, row, "mean"));
            lower.push_back(level(figure, row, "lower_limit"));
            upper.push_back(level(figure, row, "upper_limit"));
            target.push_back(level(figure, row, "target"));
            low = std::min(low, values.back());
            high = std::max(high, values.back());
        }
    }
    bool hasTarget() const
    {
        return std::any_of(target.begin(), target.end(), [](const auto &one) { return one.has_value(); });
    }

private:
    std::optional<double> level(const PackFigure &figure, const PackRow &row, std::string_view key)
    {
        const std::string text = textIn(figure, row, key);
        double percent = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), percent).ec != std::errc() || !(percent >= 0 && percent <= 100))
            return {};
        low = std::min(low, percent);
        high = std::max(high, percent);
        return percent;
    }
};

std::string trend(const PackFigure &figure)
{
    const TrendLevels levels(figure);
    const Scale scale(levels.low, levels.high);
    Svg svg(figure, plotHeight);
    drawTrendLegend(svg, levels.hasTarget());
    scale.draw(svg);
    drawLevels(svg, scale, levels.upper, muted, limitDashes);
    drawLevels(svg, scale, levels.lower, muted, limitDashes);
    drawLevels(svg, scale, levels.target, ink, targetDashes);
    drawLevels(svg, scale, levels.mean, ink, nullptr);
    const double slot = (width - Scale::left) / double(levels.values.size());
    std::vector<std::pair<double, double>> line;
    for (const double value : levels.values)
        line.emplace_back(Scale::left + slot * (double(line.size()) + 0.5), scale.y(value));
    svg.path(line, grey);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const PackRow &row = figure.rows[i];
        const auto [x, y] = line[i];
        drawSignal(svg, x, y, pointThatSays(textIn(figure, row, "says")));
        if (const std::string events = textIn(figure, row, "events"); !events.empty())
            svg.text(x, y < Scale::top + 20 ? y + 18 : y - 10, events, "middle", muted);
        if (i % 3 == 0)
            svg.text(x, Scale::bottom + 18, row.front(), "middle", muted);
    }
    return svg.take();
}

double decimalIn(const PackFigure &figure, const PackRow &row, std::string_view key)
{
    const std::string text = textIn(figure, row, key);
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string gaps(const PackFigure &figure)
{
    std::vector<double> values;
    std::vector<std::optional<double>> middle, lower, upper;
    double high = 1;
    for (const PackRow &row : figure.rows) {
        values.push_back(decimalIn(figure, row, "days"));
        middle.emplace_back(decimalIn(figure, row, "middle"));
        lower.emplace_back(decimalIn(figure, row, "lower_limit"));
        upper.emplace_back(decimalIn(figure, row, "upper_limit"));
        high = std::max({high, values.back(), *upper.back()});
    }
    const Scale scale = Scale::ofDays(high);
    Svg svg(figure, plotHeight);
    svg.text(Scale::left, 12, "days since the miss before; line: middle; dashes: limits; diamond: beyond them", "start", muted);
    scale.draw(svg);
    drawLevels(svg, scale, upper, muted, limitDashes);
    drawLevels(svg, scale, lower, muted, limitDashes);
    drawLevels(svg, scale, middle, ink, nullptr);
    const double slot = (width - Scale::left) / double(values.size());
    std::vector<std::pair<double, double>> line;
    for (const double value : values)
        line.emplace_back(Scale::left + slot * (double(line.size()) + 0.5), scale.y(value));
    svg.path(line, grey);
    const std::size_t every = std::max<std::size_t>(1, (values.size() + 7) / 8); // so many dates have room
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto [x, y] = line[i];
        if (values[i] > *upper[i] || values[i] < *lower[i])
            svg.shape(diamond, x, y, values[i] > *middle[i] ? blue : orange);
        else
            svg.dot(x, y, grey);
        if (i % every == 0)
            svg.text(x, Scale::bottom + 18, figure.rows[i].front(), "middle", muted);
    }
    return svg.take();
}

void drawFunnelLimits(Svg &svg, const Scale &scale, const figures::Funnel &of, figures::FunnelKind kind, std::int64_t largestUnit, double toX)
{
    constexpr int steps = 48;
    std::vector<std::pair<double, double>> lines[4];
    for (int step = 1; step <= steps; ++step) {
        const auto n = std::max<std::int64_t>(1, largestUnit * step * step / (steps * steps));
        const auto at = figures::funnelLimits(kind, of.theta, n, of.dispersion.tauSquared);
        const double shares[] = {at.lower998, at.lower95, at.upper95, at.upper998};
        for (std::size_t i = 0; i < 4; ++i)
            lines[i].emplace_back(Scale::left + double(n) * toX, scale.y(shares[i] * 100));
    }
    const char *colour = kind == figures::FunnelKind::Exact ? muted : blue;
    for (const std::size_t i : {0U, 3U})
        svg.path(lines[i], colour, "1.5 3");
    for (const std::size_t i : {1U, 2U})
        svg.path(lines[i], colour, "5 3");
}

void drawFunnelPlace(Svg &svg, double x, double y, figures::FunnelPlace place)
{
    if (place == figures::FunnelPlace::Beyond998)
        svg.shape(diamond, x, y, orange);
    else if (place == figures::FunnelPlace::Beyond95)
        svg.shape(triangle, x, y, grey);
    else if (place == figures::FunnelPlace::Within)
        svg.dot(x, y, grey);
    else
        svg.ring(x, y);
}

// As the table has it: what is said of a team in a closed month stays, whatever its counts would be called now.
figures::FunnelPlace placeThatSays(const std::string &said, figures::FunnelPlace byCounts)
{
    using figures::FunnelPlace;
    if (said.empty())
        return byCounts;
    if (said.find("(99.8 %") != std::string::npos)
        return FunnelPlace::Beyond998;
    if (said.find("(95 %") != std::string::npos)
        return FunnelPlace::Beyond95;
    return said.starts_with("too few") ? FunnelPlace::TooFew : FunnelPlace::Within;
}

std::string funnel(const PackFigure &figure)
{
    std::vector<figures::FunnelUnit> units;
    std::int64_t most = 1;
    for (const PackRow &row : figure.rows) {
        units.push_back({number(figure, row, "on_time"), number(figure, row, "due")});
        most = std::max(most, units.back().whole);
    }
    const figures::Funnel result = figures::funnelOf(units);
    const bool hasBoth = figure.column("adjusted_limits") >= 0; // a month closed before there were any is as it was
    const Scale scale(0, 100);
    Svg svg(figure, plotHeight);
    scale.draw(svg);
    svg.text(Scale::left, 12, "line: all together; dashes: 95 % limits; dots: 99.8 % limits; triangle and diamond: beyond them; ring: too few", "start", muted);
    if (hasBoth)
        svg.text(width / 2, Scale::bottom + 18, "grey limits: by chance; blue: adjusted for how much teams differ, which place the marks", "middle", muted);
    const double toX = (width - Scale::left - 10) / double(most);
    drawFunnelLimits(svg, scale, result, figures::FunnelKind::Exact, most, toX);
    if (hasBoth)
        drawFunnelLimits(svg, scale, result, figures::FunnelKind::Arcsine, most, toX);
    svg.line(Scale::left, scale.y(result.theta * 100), width, scale.y(result.theta * 100), ink);
    for (std::size_t i = 0; i < units.size(); ++i) {
        const figures::FunnelPoint &point = result.points[i];
        const std::string said = textIn(figure, figure.rows[i], hasBoth ? "adjusted_says" : "says");
        drawFunnelPlace(svg, Scale::left + double(units[i].whole) * toX, scale.y(point.share * 100),
                        placeThatSays(said, hasBoth ? point.adjustedPlace : point.place));
    }
    svg.text(Scale::left, Scale::bottom + 18, "0", "middle", muted);
    svg.text(width - 10, Scale::bottom + 18, std::to_string(most) + " due", "end", muted);
    return svg.take();
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : visibleText(text)) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

std::string figureSvg(const PackFigure &figure)
{
    if (figure.rows.empty())
        return {};
    switch (figure.drawing) {
    case Drawing::Rates:
        return rateBars(figure);
    case Drawing::Counts:
        return countBars(figure);
    case Drawing::Days:
        return dayBars(figure);
    case Drawing::Trend:
        return trend(figure);
    case Drawing::Gaps:
        return gaps(figure);
    case Drawing::Funnel:
        return funnel(figure);
    case Drawing::None:
        break;
    }
    return {};
}

} // namespace casegrip::reports
