// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_colours.h"

#include "ui/style/look.h"

namespace casegrip::ui
{
namespace
{

constexpr double highContrast = 18.5; // our own themes stay below; black and white have 21

QColor rgb(unsigned value)
{
    return QColor(QRgb(0xff000000u | value));
}

struct Inks {
    unsigned blue, blueLight, orange, orangeLight, grey, greyLight;
};
constexpr Inks onLight{0x1f5fae, 0xb9d3f1, 0xb3500b, 0xf6d3b4, 0x68717c, 0xdde1e6};
constexpr Inks onDark{0x76aef2, 0x2c4a70, 0xf08c4e, 0x66401f, 0x98a1ad, 0x3a414a};
constexpr Inks onWhite{0x003a8c, 0xa9ccf7, 0x8a3a00, 0xffcfa3, 0x404040, 0xcccccc};
constexpr Inks onBlack{0x8cc2ff, 0x1c4f8f, 0xffb36b, 0x7a3f00, 0xd0d0d0, 0x505050};

ChartColours coloursOf(const QColor &ground, const QColor &text, const QColor &muted, const QColor &line,
                       const Inks &inks)
{
    return {ground,
            text,
            muted,
            line,
            rgb(inks.blue),
            rgb(inks.blueLight),
            rgb(inks.orange),
            rgb(inks.orangeLight),
            rgb(inks.grey),
            rgb(inks.greyLight)};
}

} // namespace

ChartColours chartColours(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base), text = palette.color(QPalette::Text);
    const bool dark = ground.lightness() < text.lightness();
    if (contrast(ground, text) > highContrast)
        return coloursOf(ground, text, text, text, dark ? onBlack : onWhite);
    return coloursOf(ground, text, palette.color(QPalette::PlaceholderText), palette.color(QPalette::Mid),
                     dark ? onDark : onLight);
}

ChartColours paperColours()
{
    const Look look = lightLook();
    return coloursOf(Qt::white, look.text, look.muted, look.line, onLight);
}

FillStyle fillStyle(Fill fill, const ChartColours &colours)
{
    switch (fill) {
    case Fill::Blue:
        return {colours.blue, colours.blue};
    case Fill::BlueLight:
        return {colours.blueLight, colours.blue};
    case Fill::Orange:
        return {colours.orange, colours.orange};
    case Fill::OrangeLight:
        return {colours.orangeLight, colours.orange};
    case Fill::Grey:
        return {colours.grey, colours.grey};
    case Fill::GreyLight:
        return {colours.greyLight, colours.grey};
    case Fill::Open:
        break;
    }
    return {colours.ground, colours.grey};
}

QColor inkColour(Ink ink, const ChartColours &colours)
{
    switch (ink) {
    case Ink::Muted:
        return colours.muted;
    case Ink::Blue:
        return colours.blue;
    case Ink::Orange:
        return colours.orange;
    case Ink::Grey:
        return colours.grey;
    case Ink::Text:
        break;
    }
    return colours.text;
}

} // namespace casegrip::ui
