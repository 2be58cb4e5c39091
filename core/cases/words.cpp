// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/words.h"

#include "core/base/json.h"

#include <algorithm>

namespace casegrip::cases
{
namespace
{

bool isPlainAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

} // namespace

std::string foldedWords(std::string_view text)
{
    if (isPlainAscii(text)) {
        std::string folded(text);
        std::transform(folded.begin(), folded.end(), folded.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        return folded;
    }
    QString folded = toQString(text).normalized(QString::NormalizationForm_C).toCaseFolded();
    folded.removeIf(isInvisible);
    return toStd(folded);
}

std::vector<std::string> searchWords(std::string_view typed)
{
    std::vector<std::string> words;
    const std::string folded = foldedWords(typed);
    std::size_t at = 0;
    while (at < folded.size()) {
        const auto end = std::min(folded.find(' ', at), folded.size());
        if (end > at)
            words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

} // namespace casegrip::cases
