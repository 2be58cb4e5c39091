// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guidance_reader.h"

#include "ui/models/guidance_model.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

constexpr int widestText = 680; // pixels: longer lines are hard to read
constexpr int markWidth = 16;

} // namespace

GuidanceReader::GuidanceReader(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("guidanceReader"));
    setAccessibleRole(*this, QAccessible::Document);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    showNothing({});
}

void GuidanceReader::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QScrollArea::keyPressEvent(event);
}

void GuidanceReader::clear()
{
    m_body = new QWidget;
    m_body->setObjectName(QStringLiteral("guidanceBody"));
    m_body->setAttribute(Qt::WA_StyledBackground);
    m_layout = new QVBoxLayout(m_body);
    m_layout->setContentsMargins(20, 16, 20, 16);
    m_layout->setSpacing(6);
}

void GuidanceReader::finish(const QString &name)
{
    m_layout->addStretch();
    setAccessibleName(name);
    setWidget(m_body);
    QWidget *before = this; // not after everything that was made before
    for (QPushButton *link : m_body->findChildren<QPushButton *>()) {
        setTabOrder(before, link);
        before = link;
    }
}

void GuidanceReader::showNothing(const QString &why)
{
    clear();
    addText(why, "muted");
    finish(tr("Guidance"));
}

void GuidanceReader::showPage(const guidance::Page &page)
{
    clear();
    addText(QString::fromStdString(page.title), "title");
    addText(whereText(page), "muted");
    addPart(tr("Why we ask"), page.why);
    if (!page.text.empty() && page.kind == guidance::Page::Kind::Question)
        addText(tr("How to answer"), "heading");
    addParagraphs(page.text);
    addPart(tr("A good answer"), page.exemplar);
    if (!page.answers.empty())
        addText(tr("To choose from"), "heading");
    for (const guidance::Answer &answer : page.answers)
        addItem(QString::fromStdString(answer.hint.empty() ? answer.label : answer.label + ": " + answer.hint));
    addPart(tr("Not verified"), page.unverified);
    addPart(tr("Where this is from"), page.source);
    addReferences(page);
    finish(visibleText(page.title));
}

void GuidanceReader::addText(const QString &text, const char *role)
{
    if (text.isEmpty())
        return;
    if (qstrcmp(role, "heading") == 0)
        m_layout->addSpacing(8);
    auto *label = new PlainLabel(text, m_body);
    label->setWordWrap(true);
    label->setSelectable();
    label->setMaximumWidth(widestText);
    label->setRole(role);
    m_layout->addWidget(label);
}

void GuidanceReader::addPart(const QString &heading, const std::string &text)
{
    if (text.empty())
        return;
    addText(heading, "heading");
    addText(QString::fromStdString(text));
}

void GuidanceReader::addParagraphs(const std::vector<std::string> &paragraphs)
{
    for (const std::string &paragraph : paragraphs) {
        if (paragraph.starts_with("- "))
            addItem(QString::fromStdString(paragraph.substr(2)));
        else
            addText(QString::fromStdString(paragraph));
    }
}

void GuidanceReader::addItem(const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    auto *mark = new PlainLabel(QString(QChar(0x2022)), m_body);
    mark->setAlignment(Qt::AlignTop);
    mark->setFixedWidth(markWidth);
    auto *label = new PlainLabel(text, m_body);
    label->setWordWrap(true);
    label->setSelectable();
    label->setMaximumWidth(widestText - markWidth);
    row->addWidget(mark);
    row->addWidget(label, 1);
    row->addStretch();
    m_layout->addLayout(row);
}

void GuidanceReader::addReferences(const guidance::Page &page)
{
    if (page.references.empty())
        return;
    addText(page.kind == guidance::Page::Kind::Article ? tr("Questions that lead here") : tr("Read on"), "heading");
    for (const guidance::Reference &reference : page.references)
        addLink(reference);
}

void GuidanceReader::addLink(const guidance::Reference &reference)
{
    const QString title = visibleText(reference.title);
    const QString id = QString::fromStdString(reference.id);
    const QUrl url(QString::fromStdString(reference.url), QUrl::StrictMode);
    const bool isOutside = id.isEmpty();
    auto *link = new QPushButton(m_body);
    const QString text = isOutside ? tr("%1 (opens %2 in the browser)", "title, host").arg(title, url.host()) : title;
    link->setAccessibleName(text);
    link->setText(buttonText(text));
    link->setProperty("role", QStringLiteral("link"));
    link->setCursor(Qt::PointingHandCursor);
    connect(link, &QPushButton::clicked, this, [this, id, url, isOutside] {
        if (!isOutside)
            emit chosen(id);
        else if (url.scheme() == QLatin1String("https"))
            QDesktopServices::openUrl(url);
    });
    m_layout->addWidget(link, 0, Qt::AlignLeft);
}

} // namespace casegrip::ui
