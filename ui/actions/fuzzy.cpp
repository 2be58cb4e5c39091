// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/fuzzy.h"

namespace casegrip::ui
{

int fuzzyScore(const QString &typed, const QString &text)
{
    int score = 1;
    qsizetype at = 0;
    qsizetype previous = -2;
    for (const QChar wanted : typed.simplified().toCaseFolded()) {
        if (wanted.isSpace())
            continue;
        while (at < text.size() && text[at].toCaseFolded() != wanted)
            ++at;
        if (at == text.size())
            return 0;
        const bool wordBegins = at == 0 || !text[at - 1].isLetterOrNumber();
        score += at == previous + 1 ? 4 : 1;
        score += wordBegins ? 3 : 0;
        previous = at++;
    }
    return score;
}

} // namespace casegrip::ui
