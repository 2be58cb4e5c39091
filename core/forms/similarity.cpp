// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/similarity.h"

#include "core/base/json.h"

#include <QHash>
#include <algorithm>
#include <vector>

namespace casegrip::forms
{
namespace
{

std::vector<QString> wordsOf(std::string_view text)
{
    std::vector<QString> words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.push_back(std::move(word));
        word.clear();
    };
    for (const QChar c : toQString(text).normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            word += c;
        else if (c != u'\'' && c != u'\u2019') // "victim's" is one word
            end();
    }
    end();
    return words;
}

using Shingles = std::vector<QString>; // sorted, each once

// Runs of words in their order, each as often as it comes.
std::vector<QString> runsOf(const std::vector<QString> &words)
{
    std::vector<QString> runs;
    const std::size_t length = std::min(shingleWords, words.size());
    for (std::size_t i = 0; length > 0 && i + length <= words.size(); ++i) {
        QString shingle;
        for (std::size_t k = 0; k < length; ++k)
            shingle += words[i + k] + u' ';
        runs.push_back(std::move(shingle));
    }
    return runs;
}

Shingles shinglesOf(const std::vector<QString> &words)
{
    Shingles shingles = runsOf(words);
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

double jaccard(const Shingles &one, const Shingles &other)
{
    Shingles common;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(common));
    const std::size_t all = one.size() + other.size() - common.size();
    return all == 0 ? 1.0 : double(common.size()) / double(all);
}

// The greatest Jaccard of `wanted` with `length` neighbouring runs. The window moves by one run at a time, and what it holds
// is counted along: long texts take no longer than they are.
double mostLikePart(const Shingles &wanted, std::size_t length, const std::vector<QString> &runs)
{
    QHash<QString, int> inside;
    std::size_t common = 0;
    double most = 0;
    const auto isWanted = [&wanted](const QString &run) { return std::binary_search(wanted.begin(), wanted.end(), run); };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (++inside[runs[i]] == 1 && isWanted(runs[i]))
            ++common;
        if (i >= length && --inside[runs[i - length]] == 0) {
            inside.remove(runs[i - length]);
            common -= isWanted(runs[i - length]) ? 1 : 0;
        }
        if (i + 1 < length && i + 1 < runs.size())
            continue; // not full yet, and it will be
        const std::size_t all = wanted.size() + std::size_t(inside.size()) - common;
        most = std::max(most, double(common) / double(all));
    }
    return most;
}

} // namespace

double similarity(std::string_view one, std::string_view other)
{
    return jaccard(shinglesOf(wordsOf(one)), shinglesOf(wordsOf(other)));
}

std::optional<Similar> mostSimilar(std::string_view text, std::span<const std::string> earlier)
{
    const auto words = wordsOf(text);
    if (words.size() < leastWords)
        return {};
    const Shingles shingles = shinglesOf(words);
    std::optional<Similar> best;
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const double found = jaccard(shingles, shinglesOf(wordsOf(earlier[i])));
        if (found >= nearlySame && (!best || found > best->similarity))
            best = Similar{i, found};
    }
    return best;
}

std::optional<double> similarPart(std::string_view text, std::string_view longer)
{
    const auto words = wordsOf(text);
    if (words.size() < leastWords)
        return {};
    const double found = mostLikePart(shinglesOf(words), words.size() + 1 - shingleWords, runsOf(wordsOf(longer)));
    return found >= nearlySame ? std::optional(found) : std::nullopt;
}

} // namespace casegrip::forms
