// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/template_file.h"

namespace casegrip::forms
{

// One section of a template file, its own or taken in from a part.
struct SectionSource {
    Node node;
    std::vector<Node>
        embeddedBy; // the embedding entries around it, outermost first: their `relevant` holds too
};

// The sections of a template in order, with those of embedded parts in their place.
struct Outline {
    std::vector<SectionSource> sections;
    std::vector<PartUsed> parts;
    QJsonObject json; // the file with the sections of its parts put in: it can be read without them
};

// Faults of embedded parts go to `partFaults`: they are told where the part is checked.
Outline readOutline(const Node &file, const References &references, Faults &partFaults);

} // namespace casegrip::forms
