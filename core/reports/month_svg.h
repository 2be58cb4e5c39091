// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/month_pack.h"

#include <string>
#include <string_view>

namespace casegrip::reports
{

// The drawing of a figure as one <svg> element, complete in itself: shapes and texts only, no style sheet, no script, nothing
// from outside. Blue, orange and grey; what a mark means is in its shape too. Empty: the figure has no drawing, or no rows.
std::string figureSvg(const PackFigure &figure);

// Text as content or attribute value of HTML and SVG; characters that cannot be seen are marked.
std::string escaped(std::string_view text);

} // namespace casegrip::reports
