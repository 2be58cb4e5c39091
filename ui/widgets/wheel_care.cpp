// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheel_care.h"

#include <QEvent>
#include <QWidget>

namespace casegrip::ui
{
namespace
{

class WheelCare final : public QObject
{
public:
    using QObject::QObject;

    // Ignored, it goes on to what scrolls.
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void passWheelOn(QWidget &field)
{
    field.setFocusPolicy(Qt::StrongFocus);
    field.installEventFilter(new WheelCare(&field));
}

} // namespace casegrip::ui
