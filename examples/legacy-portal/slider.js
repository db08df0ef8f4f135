// Pictures that take turns. A jQuery plugin of its time.
define(['jquery'], function ($) {
  $.fn.slider = function (options) {
    var settings = $.extend({ wait: 3000, speed: 400 }, options);
    return this.each(function () {
      var slides = $(this).find('ul li');
      var marks = $(this).find('ol');
      var now = 0;
      slides.each(function (index) {
        $('<li/>')
          .text(index + 1)
          .appendTo(marks)
          .mouseover(function () {
            show(index);
          });
      });
      function show(index) {
        now = index % slides.length;
        slides.stop(true, true).not(slides.eq(now)).fadeOut(settings.speed);
        slides.eq(now).fadeIn(settings.speed);
        marks.find('li').removeClass('on').eq(now).addClass('on');
      }
      show(0);
      setInterval(function () {
        show(now + 1);
      }, settings.wait);
    });
  };
});
