// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guidance/page.h"

#include "core/reports/framework_sheet.h"

#include <algorithm>
#include <unordered_map>

namespace casegrip::guidance
{
namespace
{

Page pageOf(const framework::Framework &framework)
{
    const reports::FrameworkSheet sheet = reports::frameworkSheet(framework);
    Page page;
    page.kind = Page::Kind::Framework;
    page.id = frameworkPage;
    page.title = "The framework here: " + sheet.title;
    page.text.push_back("Who reviews what, and by when:");
    for (const reports::SheetRow &row : sheet.rows)
        page.text.push_back("- " + row.who + ": " + row.what + ". Red box: " + row.redBox + ". Others: " + row.other +
                            '.');
    page.text.push_back("What is red box:");
    for (const reports::SheetCategory &category : sheet.redBox) {
        for (const std::string &when : category.when)
            page.text.push_back("- " + category.name + ": " + when + '.');
    }
    page.text.insert(page.text.end(), sheet.notes.begin(), sheet.notes.end());
    page.source = "The framework file that is installed: " + sheet.version;
    return page;
}

Page pageOf(const forms::Article &article)
{
    Page page;
    page.id = article.id;
    page.title = article.title;
    page.text = article.text;
    page.source = article.source;
    page.unverified = article.unverified;
    return page;
}

Page pageOf(const forms::Question &question, const forms::Library &library)
{
    Page page;
    page.kind = Page::Kind::Question;
    page.id = question.id;
    page.title = question.label;
    page.why = question.why;
    if (!question.help.empty())
        page.text.push_back(question.help);
    page.exemplar = question.exemplar;
    page.unverified = question.unverified;
    for (const forms::Option &option : question.options)
        page.answers.push_back({option.label, option.hint});
    for (const forms::Link &link : question.links) {
        const forms::Article *article = library.article(link.guidance);
        page.references.push_back(article ? Reference{article->id, article->title, {}}
                                          : Reference{{}, link.title, link.url});
    }
    return page;
}

// A part that others embed is no form of its own: its questions are told under the forms that ask them.
bool isForm(const forms::Template &form, const forms::Library &library, Day today)
{
    return form.kind != forms::Kind::Part && library.current(form.id, today) == &form;
}

std::vector<Page> questionPages(const forms::Library &library, Day today)
{
    std::vector<Page> pages;
    std::unordered_map<std::string_view, std::size_t> places;
    for (const forms::Template &form : library.templates()) {
        if (!isForm(form, library, today))
            continue;
        for (const forms::Question &question : form.questions) {
            const auto [place, isNew] = places.try_emplace(question.id, pages.size());
            if (isNew)
                pages.push_back(pageOf(question, library));
            pages[place->second].forms.push_back(form.title);
        }
    }
    return pages;
}

// An article names the questions that it helps with.
void linkBack(std::vector<Page> &articles, const std::vector<Page> &questions)
{
    for (Page &article : articles) {
        for (const Page &question : questions) {
            const auto isThis = [&](const Reference &one) { return one.id == article.id; };
            if (std::any_of(question.references.begin(), question.references.end(), isThis))
                article.references.push_back({question.id, question.title, {}});
        }
    }
}

} // namespace

std::vector<Page> pagesOf(const forms::Library &library, const framework::Framework &framework, Day today)
{
    std::vector<Page> pages{pageOf(framework)};
    for (const forms::Article &article : library.articles())
        pages.push_back(pageOf(article));
    std::vector<Page> questions = questionPages(library, today);
    linkBack(pages, questions);
    pages.insert(pages.end(), std::make_move_iterator(questions.begin()), std::make_move_iterator(questions.end()));
    return pages;
}

} // namespace casegrip::guidance
