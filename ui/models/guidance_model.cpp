// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/guidance_model.h"

#include "ui/text/visible_text.h"

#include <QStringList>

namespace casegrip::ui
{

QString whereText(const guidance::Page &page)
{
    using Kind = guidance::Page::Kind;
    if (page.kind == Kind::Article)
        return {};
    if (page.kind == Kind::Framework)
        return GuidanceModel::tr("In force here");
    QStringList forms;
    for (const std::string &form : page.forms)
        forms << visibleText(form);
    return GuidanceModel::tr("Question %1: %2", "id, the forms that ask it")
        .arg(visibleText(page.id), forms.join(QStringLiteral(", ")));
}

namespace
{

// What a screen reader says of a row.
QString spoken(const guidance::Hit &hit)
{
    QStringList parts{visibleText(hit.page->title), whereText(*hit.page), visibleText(hit.excerpt)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

} // namespace

void GuidanceModel::show(std::vector<guidance::Hit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

int GuidanceModel::rowOf(const std::string &id) const
{
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        if (m_hits[i].page->id == id)
            return int(i);
    }
    return -1;
}

int GuidanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant GuidanceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const guidance::Hit &hit = m_hits[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(hit.page->title);
    case Where:
        return whereText(*hit.page);
    case Excerpt:
        return visibleText(hit.excerpt);
    case Qt::AccessibleTextRole:
        return spoken(hit);
    default:
        return {};
    }
}

} // namespace casegrip::ui
