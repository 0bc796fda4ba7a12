import QtQuick

Rectangle {
    radius: 36
    color: Theme.night850
}
