// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/similarity.h"

#include "core/base/json.h"

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

Shingles shinglesOf(const std::vector<QString> &words)
{
    Shingles shingles;
    const std::size_t length = std::min(shingleWords, words.size());
    for (std::size_t i = 0; length > 0 && i + length <= words.size(); ++i) {
        QString shingle;
        for (std::size_t k = 0; k < length; ++k)
            shingle += words[i + k] + u' ';
        shingles.push_back(std::move(shingle));
    }
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

} // namespace casegrip::forms
