// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <string>
#include <vector>

// What goes on paper, as content: ui/print draws it. Plain text throughout, also when it looks like markup.
namespace casegrip::reports
{

struct Block {
    enum class Kind {
        Title,
        Subtitle, // of one review among several; begins a page when it is not the first
        Heading,
        Field,    // lead: its name; text: its value
        Question, // what was asked; stays with what follows
        Answer,
        Note, // small: where something comes from
        Item, // lead: its number
        Code, // lead: its name; text: a hash
    };
    Kind kind = Kind::Answer;
    std::string text; // lines break at \n and where they are too long
    std::string lead;

    bool operator==(const Block &) const = default;
};

struct Paper {
    std::string title;   // of the file
    std::string marking; // at the top and bottom of each page
    std::string name;    // at the foot of each page: "CG-7K3QX-9M2TD version 2"
    std::string hash;    // at the foot of each page: of the content, in hex
    Instant madeAt;      // the file's date: the same content gives the same file
    std::vector<Block> blocks;

    void add(Block::Kind kind, std::string text, std::string lead = {});
    // Unless there is nothing to say.
    void field(const char *name, const std::string &value);

    bool operator==(const Paper &) const = default;
};

} // namespace casegrip::reports
