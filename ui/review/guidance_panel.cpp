// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/guidance_panel.h"

#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace casegrip::ui
{

namespace
{

constexpr int headWidth = 190; // of the text, so that it fits into the narrowest column

// A button does not break its text.
QString inLines(const QString &title, const QFontMetrics &metrics)
{
    QString lines, line;
    for (const QString &word : title.split(QLatin1Char(' '))) {
        if (!line.isEmpty() && metrics.horizontalAdvance(line % QLatin1Char(' ') % word) > headWidth) {
            lines += line % QLatin1String("\n     ");
            line.clear();
        }
        line += line.isEmpty() ? word : QLatin1Char(' ') % word;
    }
    return lines % line;
}

QString buttonLines(const QString &text)
{
    return visibleText(text, true).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

GuidancePanel::GuidancePanel(QAction *library, QAction *coach, QWidget *parent) : QScrollArea(parent), m_toLibrary(library), m_toCoach(coach)
{
    setObjectName(QStringLiteral("guidancePanel"));
    setAccessibleRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Guidance"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(220);
    showNothing();
}

void GuidancePanel::setCoach(bool coach, bool goesByItself)
{
    if (m_coach == coach && m_goesByItself == goesByItself)
        return;
    m_coach = coach;
    m_goesByItself = goesByItself;
    fill();
}

void GuidancePanel::show(const forms::Question &question, const forms::Library &library, const QString &keys)
{
    m_question = &question;
    m_library = &library;
    m_keys = keys;
    fill();
}

void GuidancePanel::showNothing()
{
    m_question = nullptr;
    fill();
}

void GuidancePanel::unfold()
{
    for (QPushButton *head : m_body->findChildren<QPushButton *>()) {
        if (head->isCheckable())
            head->setChecked(true);
    }
}

void GuidancePanel::begin()
{
    m_body = new QWidget;
    m_body->setObjectName(QStringLiteral("guidanceBody"));
    m_body->setAttribute(Qt::WA_StyledBackground);
    m_layout = new QVBoxLayout(m_body);
    m_layout->setContentsMargins(16, 12, 16, 12);
    m_layout->setSpacing(6);
}

void GuidancePanel::fill()
{
    begin();
    if (m_coach)
        addText(coachText(), "muted", "coachText");
    if (!m_question) {
        addText(tr("Guidance for a question stands here while you answer it."), "muted");
    } else {
        const forms::Question &question = *m_question;
        addText(tr("Why we ask"), "heading");
        addText(QString::fromStdString(question.why));
        if (!question.help.empty())
            addFolded(tr("How to answer"), {QString::fromStdString(question.help)}, "helpText");
        if (!question.exemplar.empty())
            addFolded(tr("A good answer"), {QString::fromStdString(question.exemplar)}, "exemplarText");
        if (!question.unverified.empty())
            addText(tr("Not verified: %1").arg(visibleText(question.unverified)), "amber");
        for (const forms::Link &link : question.links) {
            if (const forms::Article *article = m_library->article(link.guidance))
                addArticle(*article);
            else if (!link.url.empty())
                addText(tr("%1: %2", "title of a page, its address").arg(visibleText(link.title), visibleText(link.url)), "muted");
        }
        addLibraryLink();
        if (!m_keys.isEmpty())
            addText(m_keys, "muted");
        addText(visibleText(question.id), "muted");
    }
    m_layout->addStretch();
    setWidget(m_body);
}

// The keys may be others than those that it came with, or none.
QString GuidancePanel::coachText() const
{
    QStringList sentences{tr("Coach mode: everything that helps is open.")};
    if (m_goesByItself)
        sentences << tr("It goes by itself after five reviews of this kind.");
    if (const QString keys = m_toCoach->shortcut().toString(QKeySequence::NativeText); !keys.isEmpty())
        sentences << tr("%1 closes it.", "a key, coach mode").arg(keys);
    return sentences.join(QLatin1Char(' '));
}

void GuidancePanel::addText(const QString &text, const char *role, const char *name)
{
    auto *label = new PlainLabel(text, m_body);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setSelectable();
    if (*role)
        label->setRole(role);
    m_layout->addWidget(label);
}

// A heading that opens what is under it.
void GuidancePanel::addFolded(const QString &title, const QStringList &paragraphs, const char *name)
{
    auto *head = new QPushButton(m_body);
    head->setProperty("role", QStringLiteral("fold"));
    head->setAutoDefault(true);
    head->setCheckable(true);
    head->setChecked(m_coach);
    head->setAccessibleName(title);
    const auto showFold = [head, lines = inLines(title, head->fontMetrics())](bool open) {
        head->setText(buttonLines((open ? QChar(0x25BE) : QChar(0x25B8)) % QLatin1String("  ") % lines));
    };
    showFold(m_coach);
    auto *text = new PlainLabel(paragraphs.join(QStringLiteral("\n\n")), m_body);
    text->setObjectName(QString::fromLatin1(name));
    text->setWordWrap(true);
    text->setSelectable();
    text->setVisible(m_coach);
    connect(head, &QPushButton::toggled, text, [text, showFold](bool open) {
        text->setVisible(open);
        showFold(open);
    });
    m_layout->addWidget(head);
    m_layout->addWidget(text);
}

void GuidancePanel::addLibraryLink()
{
    const QString keys = m_toLibrary->shortcut().toString(QKeySequence::NativeText);
    const QString text = tr("Open in the library"); // has to fit into the column
    auto *link = new QPushButton(keys.isEmpty() ? text : tr("%1  (%2)", "action, its keys").arg(text, keys), m_body);
    link->setObjectName(QStringLiteral("openInLibrary"));
    link->setProperty("role", QStringLiteral("link"));
    link->setAutoDefault(true);
    link->setAccessibleName(tr("Open in the guidance library"));
    connect(link, &QPushButton::clicked, m_toLibrary, &QAction::trigger);
    m_layout->addWidget(link, 0, Qt::AlignLeft);
}

void GuidancePanel::addArticle(const forms::Article &article)
{
    QStringList paragraphs;
    for (const std::string &paragraph : article.text)
        paragraphs << visibleText(paragraph);
    paragraphs << tr("Source: %1").arg(visibleText(article.source));
    if (!article.unverified.empty())
        paragraphs << tr("Not verified: %1").arg(visibleText(article.unverified));
    addFolded(visibleText(article.title), paragraphs, "articleText");
}

} // namespace casegrip::ui
