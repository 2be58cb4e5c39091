// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/difference.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace casegrip::reviews
{
namespace
{

enum class Sign : std::uint8_t { Letter, Space, Other };

// Bytes beyond ASCII belong to words, so that no letter is cut in two.
Sign signOf(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    const bool isLetter = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    if (isLetter)
        return Sign::Letter;
    return byte == ' ' || (byte >= '\t' && byte <= '\r') ? Sign::Space : Sign::Other;
}

// Words, runs of white space, and single signs: together the text.
std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const Sign sign = signOf(text[at]);
        std::size_t end = at + 1;
        while (sign != Sign::Other && end < text.size() && signOf(text[end]) == sign)
            ++end;
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

struct Marks {
    std::vector<bool> removed, added; // by word
};

// The shortest way from one list of numbers to another (E. W. Myers, 1986), in linear memory: the middle of a shortest way is
// searched from both ends at once, and the two halves are done in the same manner.
class Comparing
{
public:
    Comparing(const std::vector<int> &before, const std::vector<int> &after)
        : m_marks{std::vector<bool>(before.size()), std::vector<bool>(after.size())}, m_before(before), m_after(after),
          m_shift(int(after.size()) + 1), m_forward(before.size() + after.size() + 3), m_backward(m_forward.size())
    {
    }

    Marks run()
    {
        compare({0, int(m_before.size())}, {0, int(m_after.size())});
        return std::move(m_marks);
    }

private:
    struct Range {
        int from, to;
        bool isEmpty() const { return from == to; }
    };
    struct Middle {
        int before, after;
    };

    bool isSame(int before, int after) const { return m_before[std::size_t(before)] == m_after[std::size_t(after)]; }

    void compare(Range before, Range after)
    {
        while (!before.isEmpty() && !after.isEmpty() && isSame(before.from, after.from)) {
            ++before.from;
            ++after.from;
        }
        while (!before.isEmpty() && !after.isEmpty() && isSame(before.to - 1, after.to - 1)) {
            --before.to;
            --after.to;
        }
        if (before.isEmpty()) {
            std::fill(m_marks.added.begin() + after.from, m_marks.added.begin() + after.to, true);
        } else if (after.isEmpty()) {
            std::fill(m_marks.removed.begin() + before.from, m_marks.removed.begin() + before.to, true);
        } else {
            const Middle middle = middleOf(before, after);
            compare({before.from, middle.before}, {after.from, middle.after});
            compare({middle.before, before.to}, {middle.after, after.to});
        }
    }

    // How far one gets on the diagonal `d` (before - after) with so many steps, from the front and from the back.
    int &forward(int d) { return m_forward[std::size_t(d + m_shift)]; }
    int &backward(int d) { return m_backward[std::size_t(d + m_shift)]; }

    // Both ranges have something, and neither their first nor their last words are the same: so the middle is at neither end.
    Middle middleOf(Range before, Range after)
    {
        constexpr int never = -1, beyond = std::numeric_limits<int>::max();
        const int least = before.from - after.to, most = before.to - after.from;
        const int start = before.from - after.from, end = before.to - after.to;
        const bool isOdd = ((start - end) & 1) != 0;
        Range front{start, start}, back{end, end};
        forward(start) = before.from;
        backward(end) = before.to;
        for (;;) {
            widen(front, least, most, [this](int d) { forward(d) = never; });
            for (int d = front.to; d >= front.from; d -= 2) {
                const int x = followDown(d, before, after);
                if (isOdd && back.from <= d && d <= back.to && backward(d) <= x)
                    return {x, x - d};
            }
            widen(back, least, most, [this](int d) { backward(d) = beyond; });
            for (int d = back.to; d >= back.from; d -= 2) {
                const int x = followUp(d, before, after);
                if (!isOdd && front.from <= d && d <= front.to && x <= forward(d))
                    return {x, x - d};
            }
        }
    }

    // One more diagonal on each side, or, at the edge, one less.
    template <typename Close>
    static void widen(Range &diagonals, int least, int most, Close &&close)
    {
        if (diagonals.from > least)
            close(--diagonals.from - 1);
        else
            ++diagonals.from;
        if (diagonals.to < most)
            close(++diagonals.to + 1);
        else
            --diagonals.to;
    }

    int followDown(int d, Range before, Range after)
    {
        int x = forward(d - 1) < forward(d + 1) ? forward(d + 1) : forward(d - 1) + 1;
        while (x < before.to && x - d < after.to && isSame(x, x - d))
            ++x;
        return forward(d) = x;
    }

    int followUp(int d, Range before, Range after)
    {
        int x = backward(d - 1) < backward(d + 1) ? backward(d - 1) : backward(d + 1) - 1;
        while (x > before.from && x - d > after.from && isSame(x - 1, x - d - 1))
            --x;
        return backward(d) = x;
    }

    Marks m_marks;
    const std::vector<int> &m_before;
    const std::vector<int> &m_after;
    const int m_shift; // of the least diagonal
    std::vector<int> m_forward, m_backward;
};

using Words = std::vector<std::string_view>;

// The words that both texts have, as numbers. The others take no part: they are gone, or new, anyway.
struct Numbered {
    std::vector<int> numbers;
    std::vector<std::size_t> places; // of these in the list of words
};

Numbered numbered(const Words &words, const std::unordered_map<std::string_view, int> &known)
{
    Numbered result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto at = known.find(words[i]); at != known.end()) {
            result.numbers.push_back(at->second);
            result.places.push_back(i);
        }
    }
    return result;
}

std::unordered_map<std::string_view, int> wordsOfBoth(const Words &before, const Words &after)
{
    const std::unordered_set<std::string_view> later(after.begin(), after.end());
    std::unordered_map<std::string_view, int> known;
    for (const auto word : before) {
        if (later.contains(word))
            known.emplace(word, int(known.size()));
    }
    return known;
}

std::vector<bool> marks(std::size_t words, const Numbered &numbered, const std::vector<bool> &changed)
{
    std::vector<bool> all(words, true);
    for (std::size_t i = 0; i < numbered.places.size(); ++i)
        all[numbered.places[i]] = changed[i];
    return all;
}

void append(std::vector<Piece> &pieces, Piece::Kind kind, std::string_view text)
{
    if (pieces.empty() || pieces.back().kind != kind)
        pieces.push_back({kind, {}});
    pieces.back().text += text;
}

struct Said {
    std::string section, label, words;
};

// What a version says, by place, and the places in its order.
struct Sayings {
    std::map<std::string, Said> said;
    std::vector<std::string> order;

    void add(const std::string &place, Said what)
    {
        if (said.emplace(place, std::move(what)).second)
            order.push_back(place);
    }
};

std::string textOf(const PlannedDirection &direction)
{
    return direction.text + " (" + std::string(forms::labelOf(forms::owners(), direction.owner)) +
           (direction.ownerId.empty() ? "" : " " + direction.ownerId) + ")";
}

std::string placeOf(const std::string &id, int row)
{
    return row > 0 ? id + ", " + std::to_string(row) : id;
}

Sayings sayingsOf(const SignedReview &review)
{
    Sayings sayings;
    for (const forms::SaidAnswer &answer : review.content.answers)
        sayings.add(placeOf(answer.question, answer.row), {answer.section, answer.label, answer.words});
    for (const forms::Override &passed : review.content.overrides)
        sayings.add("warning " + placeOf(passed.place, passed.row), {{}, passed.warning, passed.reason});
    for (const PlannedDirection &direction : review.directions)
        sayings.add("direction " + std::to_string(direction.number), {{}, "Direction " + std::to_string(direction.number), textOf(direction)});
    return sayings;
}

} // namespace

std::string_view toWord(Piece::Kind kind)
{
    static constexpr std::array<std::string_view, 3> words = {"same", "removed", "added"};
    return words[std::size_t(kind)];
}

std::vector<Piece> differenceOf(std::string_view before, std::string_view after)
{
    const Words was = wordsOf(before), is = wordsOf(after);
    const auto known = wordsOfBoth(was, is);
    const Numbered earlier = numbered(was, known), later = numbered(is, known);
    const Marks changed = Comparing(earlier.numbers, later.numbers).run();
    const auto removed = marks(was.size(), earlier, changed.removed);
    const auto added = marks(is.size(), later, changed.added);
    std::vector<Piece> pieces;
    std::size_t b = 0, a = 0;
    while (b < was.size() || a < is.size()) {
        if (b < was.size() && removed[b])
            append(pieces, Piece::Kind::Removed, was[b++]);
        else if (a < is.size() && added[a])
            append(pieces, Piece::Kind::Added, is[a++]);
        else {
            append(pieces, Piece::Kind::Same, is[a++]);
            ++b;
        }
    }
    return pieces;
}

std::vector<Change> changesBetween(const SignedReview &before, const SignedReview &after)
{
    const Sayings was = sayingsOf(before), is = sayingsOf(after);
    std::vector<Change> changes;
    for (const std::string &place : is.order) {
        const Said &now = is.said.at(place);
        const auto then = was.said.find(place);
        if (then == was.said.end() || then->second.words != now.words)
            changes.push_back({place, now.section, now.label, differenceOf(then == was.said.end() ? std::string() : then->second.words, now.words)});
    }
    for (const std::string &place : was.order) {
        const Said &then = was.said.at(place);
        if (!is.said.contains(place))
            changes.push_back({place, then.section, then.label, differenceOf(then.words, {})});
    }
    return changes;
}

} // namespace casegrip::reviews
