// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QPen>

namespace casegrip::ui
{

// The inks of our charts: blue, orange and grey, told apart with every common colour blindness, and never
// red, amber and green. Each stands out from the ground by 3:1 at least (tested), the texts by 4.5:1; the
// light ones are fills that an outline in the full ink goes around.
struct ChartColours {
    QColor ground, text, muted, line;
    QColor blue, blueLight, orange, orangeLight, grey, greyLight;
};

// Those that go with the palette of a widget: light, dark, and stronger ones where the desktop asks for high
// contrast.
ChartColours chartColours(const QPalette &palette);
// On paper and in documents, whatever the theme.
ChartColours paperColours();

// How a part of a bar is filled. Lightness tells as much as colour does.
enum class Fill { Blue, BlueLight, Orange, OrangeLight, Grey, GreyLight, Open };
struct FillStyle {
    QColor inside, outline;
};
FillStyle fillStyle(Fill fill, const ChartColours &colours);

enum class Ink { Text, Muted, Blue, Orange, Grey };
QColor inkColour(Ink ink, const ChartColours &colours);

} // namespace casegrip::ui
