// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/protection_page.h"

#include "ui/background/worker.h"
#include "ui/delegates/row_delegate.h"
#include "ui/desk.h"
#include "ui/models/plain_table_model.h"
#include "ui/text/backup_words.h"
#include "ui/text/sentences.h"
#include "ui/text/visible_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace casegrip::ui
{
namespace
{

using storage::Encryption;
using storage::StoredFile;

PlainLabel *line(Card *card, const char *name, const char *role = "")
{
    auto *label = new PlainLabel(card);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setSelectable();
    if (*role)
        label->setRole(role);
    card->body()->addWidget(label);
    return label;
}

QString purpose(const StoredFile &file)
{
    const auto is = [&](const char *beginning) { return file.name.starts_with(beginning); };
    if (file.name.empty())
        return ProtectionPage::tr("the folder itself");
    if (is("work.db"))
        return ProtectionPage::tr("your own work; cannot be had again");
    if (is("facts-"))
        return ProtectionPage::tr("cases and due times; can be rebuilt");
    if (is("signing.key"))
        return ProtectionPage::tr("signs what you enter");
    if (is("backups") || is("work-before-restore"))
        return ProtectionPage::tr("copies of your own work");
    if (is("second-backup"))
        return ProtectionPage::tr("where sealed copies go");
    if (is("exports"))
        return ProtectionPage::tr("exports that were applied");
    if (is("write.lock"))
        return ProtectionPage::tr("held by the one who writes");
    if (is("log"))
        return ProtectionPage::tr("the log: no names, no free text");
    return {};
}

QString modeText(unsigned mode)
{
    return QStringLiteral("%1").arg(mode, 4, 8, QLatin1Char('0'));
}

} // namespace

ProtectionPage::ProtectionPage(const Desk &desk, std::string sysfs, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_sysfs(std::move(sysfs))
{
    setObjectName(QStringLiteral("protectionPage"));
    auto *inside = new QWidget;
    auto *page = new QVBoxLayout(inside);
    page->setContentsMargins(16, 12, 16, 16);
    page->setSpacing(12);
    auto *title = new PlainLabel(tr("Data protection"), inside);
    title->setRole("title");
    page->addWidget(title);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    page->addLayout(columns, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(buildDisk());
    left->addWidget(buildFiles(), 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(buildBackups());
    right->addWidget(buildHabits());
    right->addStretch(1);
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

ProtectionPage::~ProtectionPage() = default;

Card *ProtectionPage::buildDisk()
{
    auto *card = new Card(tr("Disk"), this);
    m_disk = line(card, "protectionDisk");
    m_diskTodo = line(card, "protectionDiskTodo", "muted");
    return card;
}

Card *ProtectionPage::buildFiles()
{
    auto *card = new Card(tr("Files"), this);
    m_folder = line(card, "protectionFolder");
    m_filesWarning = line(card, "protectionFilesWarning", "amber");
    m_filesWarning->hide();
    m_files = new PlainTableModel({tr("Name"), tr("Mode"), tr("Who may open it"), tr("Size"), tr("What it is")}, card);
    m_table = new TableView(card);
    m_table->setObjectName(QStringLiteral("protectionFiles"));
    m_table->setAccessibleName(tr("Files of the data folder"));
    m_table->setProperty("role", QStringLiteral("framed"));
    m_table->setModel(m_files);
    m_table->setItemDelegate(new RowDelegate(m_desk.theme, m_table));
    m_table->setMinimumHeight(240);
    const int widths[] = {120, 64, 140, 88};
    for (int column = 0; column < 4; ++column)
        m_table->setColumnWidth(column, widths[column]);
    card->body()->addWidget(m_table, 1);
    return card;
}

Card *ProtectionPage::buildBackups()
{
    auto *card = new Card(tr("Backups"), this);
    m_backups = line(card, "protectionBackups");
    m_backupWarning = line(card, "protectionBackupWarning", "amber");
    return card;
}

Card *ProtectionPage::buildHabits()
{
    auto *card = new Card(tr("What Casegrip does"), this);
    const QString sentences[] = {
        tr("Makes its files for your login alone, and leaves no memory images behind when it stops."),
        tr("Talks to no server. Nothing leaves this computer by itself, except sealed copies to the second folder "
           "that you choose."),
        tr("Writes no names, case numbers or free text into its log, and none into the titles of its windows."),
        tr("Takes its content out of the window when nobody touches it for a while, when the screen is locked and before the computer "
           "sleeps; Ctrl+L does it at once. It knows no password: lock the screen when you leave."),
        tr("Takes what you copied off the clipboard after a while."),
        tr("Tells the access log which cases you look at, for which work, and that you searched, but not the words."),
        tr("Does not encrypt its files: that is the disk's part."),
        tr("Runs as you. Who can read the files can read the data in them, with other programs too: a policy decides what Casegrip shows "
           "and signs, and nothing else."),
    };
    for (const QString &sentence : sentences)
        line(card, "protectionHabit", "muted")->setText(sentence);
    return card;
}

void ProtectionPage::refresh()
{
    const workspace::BackupStatus &backup = m_desk.briefing.backup;
    m_backups->setText(backupText(backup, m_desk.words, m_desk.briefing.now));
    m_backupWarning->setText(backupWarnings(backup));
    m_backupWarning->setVisible(backup.warn);
    if (isVisible())
        look();
}

void ProtectionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

void ProtectionPage::look()
{
    if (m_looking)
        return;
    m_looking = true;
    if (!m_worker)
        m_worker = std::make_unique<Worker>(QStringLiteral("protection"));
    m_worker->post([guard = QPointer(this), folder = m_desk.briefing.status.dataDir, sysfs = m_sysfs] {
        auto found = std::make_shared<Result<storage::Protection>>(storage::protectionOf(folder, sysfs));
        QMetaObject::invokeMethod(qApp, [guard, found] {
            if (guard)
                guard->take(*found);
        });
    });
}

void ProtectionPage::take(const Result<storage::Protection> &found)
{
    m_looking = false;
    if (found) {
        showVolume(found->volume);
        showFiles(found->files);
        return;
    }
    m_disk->setText(sentence(found.error()).joined());
    m_disk->setRole("amber");
    m_diskTodo->hide();
}

void ProtectionPage::showVolume(const storage::Volume &volume)
{
    const QString device = visibleText(volume.device);
    m_diskTodo->show();
    switch (volume.encryption) {
    case Encryption::Whole:
        m_disk->setText(tr("The disk is encrypted (%1).").arg(device));
        m_disk->setRole("");
        m_diskTodo->setText(tr("Whoever takes the disk out cannot read it. Log out or lock the screen when you leave."));
        return;
    case Encryption::None:
        m_disk->setText(tr("The disk is not encrypted (%1).").arg(device));
        m_disk->setRole("red");
        m_diskTodo->setText(tr("Whoever has the disk can read everything here. Ask your IT service for disk encryption, "
                               "or move the data folder to a disk that has it."));
        return;
    case Encryption::Unknown:
        m_disk->setText(tr("The system does not say whether the disk is encrypted."));
        m_disk->setRole("amber");
        m_diskTodo->setText(tr("The data folder lies on a share, in a container or on several disks. Ask your IT "
                               "service how it is protected."));
        return;
    }
}

void ProtectionPage::showFiles(const std::vector<StoredFile> &files)
{
    std::vector<QStringList> rows;
    for (const StoredFile &file : files)
        rows.push_back({file.name.empty() ? QStringLiteral(".") : QString::fromStdString(file.name),
                        modeText(file.mode), file.isOpen ? tr("others too") : tr("you alone"),
                        QLocale().formattedDataSize(file.bytes), purpose(file)});
    m_files->setRows(std::move(rows));
    m_folder->setText(tr("They are in %1.").arg(visibleText(m_desk.briefing.status.dataDir)));
    // The folder keeps other logins out, whatever the modes inside; a copy of it would not.
    const bool open = files.front().isOpen;
    const bool openInside = std::any_of(files.begin(), files.end(), [](const StoredFile &file) { return file.isOpen; });
    m_filesWarning->setVisible(openInside);
    m_filesWarning->setText(open ? tr("Other logins of this computer can enter the folder. Start Casegrip again: it "
                                      "closes it. If this comes back, tell your IT service.")
                                 : tr("Something in the folder could be read by others if it were copied elsewhere."));
}

} // namespace casegrip::ui
