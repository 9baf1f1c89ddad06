/* Loaded only by browsers without ES modules: they get words instead of a blank page. */
(function () {
  var show = function () {
    var root = document.getElementById('root') || document.body;
    var box = document.createElement('div');
    var lines = [
      '此浏览器版本过旧，无法运行职教透镜。请改用 2023 年以后的 Chrome、Edge、Firefox 或 Safari。',
      'This browser is too old for VocLens. Please use Chrome, Edge, Firefox or Safari from 2023 or later.',
    ];
    for (var i = 0; i < lines.length; i += 1) {
      var p = document.createElement('p');
      p.appendChild(document.createTextNode(lines[i]));
      box.appendChild(p);
    }
    box.setAttribute('role', 'alert');
    root.appendChild(box);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
})();
