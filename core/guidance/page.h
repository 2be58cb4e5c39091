// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/library.h"
#include "core/framework/framework.h"

#include <string>
#include <vector>

// The guidance library as pages to read: the articles, the questions of the installed templates with why and how, and
// the framework that is in force. The forms show the same texts.
namespace casegrip::guidance
{

struct Reference {
    std::string id; // of a page; empty: outside
    std::string title;
    std::string url; // outside

    bool operator==(const Reference &) const = default;
};

struct Answer {
    std::string label;
    std::string hint;

    bool operator==(const Answer &) const = default;
};

struct Page {
    enum class Kind { Article, Question, Framework };
    Kind kind = Kind::Article;
    std::string id; // "outcomes", "ESR-02", "framework"
    std::string title;
    std::vector<std::string> forms; // Question: the titles of the forms that ask it
    std::string why;                // Question
    std::vector<std::string> text;  // paragraphs; one that begins with "- " is an item of a list
    std::string exemplar;           // Question: a good answer
    std::vector<Answer> answers;    // Question: to choose from
    std::string source;
    std::string unverified;
    std::vector<Reference> references; // Question: what it links to; Article: the questions that link to it

    bool operator==(const Page &) const = default;
};

inline const std::string frameworkPage = "framework";

// The framework first, then the articles, then the questions of the templates in force on that day, each once.
std::vector<Page> pagesOf(const forms::Library &library, const framework::Framework &framework, Day today);

} // namespace casegrip::guidance
